import { TEXT_LENGTH } from "../contract.gen";
import type { SharedText } from "./sharedText";
import { cutToFit, difference, follow, plain } from "./splice";

/** Binds a textarea to a shared text until the function returned is called. `leftOut` is called
 * with words that no longer fit. */
export function bindTextarea(
	textarea: HTMLTextAreaElement,
	shared: SharedText,
	leftOut: (words: string) => void = () => {},
): () => void {
	const { text } = shared;
	let composing = false;

	function show(
		value: string,
		start: number,
		end: number,
		direction = textarea.selectionDirection,
	) {
		const { scrollTop } = textarea;
		textarea.value = value;
		// Setting a selection can pull the focus to a field that does not have it.
		if (hasFocus()) textarea.setSelectionRange(start, end, direction);
		textarea.scrollTop = scrollTop;
	}

	function hasFocus(): boolean {
		return textarea.ownerDocument.activeElement === textarea;
	}

	function take(): void {
		const before = text.value;
		const typed = plain(textarea.value);
		const caret = Math.max(0, textarea.selectionEnd - (textarea.value.length - typed.length));
		const [splice, words] = cutToFit(before, difference(before, typed, caret), TEXT_LENGTH);
		if (splice.remove > 0 || splice.insert !== "") shared.type(splice);
		if (textarea.value !== text.value) {
			const end = words === "" ? caret : splice.at + splice.insert.length;
			show(text.value, end, end);
		}
		if (words !== "") leftOut(words);
	}

	function startComposition(): void {
		composing = true;
		shared.compose(true);
	}

	function endComposition(): void {
		if (!composing) return;
		composing = false;
		take();
		shared.compose(false);
	}

	function onLeaving(): void {
		endComposition();
		shared.pause();
	}

	function onKey(event: KeyboardEvent): void {
		if (composing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
		const key = event.key.toLowerCase();
		if (key !== "z" && key !== "y") return;
		event.preventDefault();
		if (key === "y" || event.shiftKey) text.redo();
		else text.undo();
	}

	function onBeforeInput(event: InputEvent): void {
		if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
		event.preventDefault(); // the browser's own history knows nothing of what others wrote
		if (event.inputType === "historyUndo") text.undo();
		else text.redo();
	}

	let shown = text.value;
	let marks = { start: text.mark(0, -1), end: text.mark(0, -1) };
	const unwatch = text.watch({
		before() {
			const { selectionStart: start, selectionEnd: end } = textarea;
			shown = text.value;
			// A selection does not grow at its edges; a caret stays with the character before it.
			marks = { start: text.mark(start, start === end ? -1 : 0), end: text.mark(end, -1) };
		},
		after(caret) {
			if (text.value === textarea.value) return;
			const change = difference(shown, text.value);
			const { selectionStart, selectionEnd } = textarea;
			const start = caret ?? text.find(marks.start) ?? follow(selectionStart, change);
			const end = caret ?? text.find(marks.end) ?? follow(selectionEnd, change);
			show(text.value, start, Math.max(start, end));
		},
	});

	const listeners: [string, (event: never) => void][] = [
		["input", () => composing || take()],
		["compositionstart", startComposition],
		["compositionend", endComposition],
		["keydown", onKey],
		["beforeinput", onBeforeInput],
		["blur", onLeaving],
	];
	for (const [name, listener] of listeners) {
		textarea.addEventListener(name, listener as EventListener);
	}
	textarea.value = text.value;
	return () => {
		endComposition();
		unwatch();
		for (const [name, listener] of listeners) {
			textarea.removeEventListener(name, listener as EventListener);
		}
	};
}
