import type { CardCategory } from "./adding";
import { moveCard } from "./MoveDialog";

/** Dragging with a mouse: the same command as Move…. Cards say that they can be dragged
 * (`draggable`, `data-card`), lists that they take them (`data-drop`). Returns how to stop. */
export function dragWithin(board: HTMLElement): () => void {
	let card: HTMLElement | null = null;
	let target: { list: HTMLElement; before: HTMLElement | null } | null = null;

	const handlers: { [E in keyof HTMLElementEventMap]?: (event: DragEvent) => void } = {
		dragstart(event) {
			card = closest(event.target, "[data-card]");
			if (!card || !event.dataTransfer) return;
			event.dataTransfer.effectAllowed = "move";
			event.dataTransfer.setData("text/plain", ""); // Firefox drags nothing without data
			card.dataset.dragged = "true";
		},
		dragover(event) {
			const list = closest(event.target, ".category")?.querySelector<HTMLElement>("[data-drop]");
			if (!card || !list) return show(null);
			event.preventDefault();
			show({ list, before: cardBelow(list, card, event.clientY) });
		},
		drop(event) {
			if (!card || !target) return;
			event.preventDefault();
			const { list, before } = target;
			void moveCard({
				card: card.dataset.card ?? "",
				category: list.dataset.drop as CardCategory,
				before: before?.dataset.card ?? null,
			});
		},
		dragend() {
			if (card) delete card.dataset.dragged;
			card = null;
			show(null);
		},
	};

	function show(next: typeof target) {
		if (target) delete target.list.dataset.dropHere;
		for (const marked of board.querySelectorAll<HTMLElement>("[data-drop-before]"))
			delete marked.dataset.dropBefore;
		target = next;
		if (next?.before) next.before.dataset.dropBefore = "true";
		else if (next) next.list.dataset.dropHere = "true";
	}

	const entries = Object.entries(handlers) as [string, EventListener][];
	for (const [name, handler] of entries) board.addEventListener(name, handler);
	return () => {
		for (const [name, handler] of entries) board.removeEventListener(name, handler);
	};
}

/** The first card of the list whose middle is below the pointer, leaving out the dragged one. */
function cardBelow(list: HTMLElement, dragged: HTMLElement, y: number): HTMLElement | null {
	const cards = [...list.querySelectorAll<HTMLElement>("[data-card]")];
	const below = cards.find((one) => {
		const { top, height } = one.getBoundingClientRect();
		return one !== dragged && y < top + height / 2;
	});
	return below ?? null;
}

function closest(target: EventTarget | null, selector: string): HTMLElement | null {
	return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}
