import { signal } from "@preact/signals";
import type { Column } from "../contract.gen";

export const COLUMN_ORDER: readonly Column[] = ["worried", "working_well", "needs_to_happen"];

/** The column shown where there is room for one only. */
export const shownColumn = signal<Column>("worried");

/** Shows a column if only one is shown, and puts the focus on something in it once it is drawn. */
export function goTo(column: Column, id: string): void {
	shownColumn.value = column;
	requestAnimationFrame(() => {
		const element = document.getElementById(id);
		element?.focus();
		element?.scrollIntoView({ block: "nearest" });
	});
}

/** The element of a card or pair, and of the control on it that the focus comes back to. */
export const cardElement = (card: string) => `card-${card}`;
export const moveElement = (card: string) => `move-${card}`;
export const shareElement = (item: string) => `share-${item}`;
export const pairElement = (pair: string, part: "statement" | "goal") => `pair-${pair}-${part}`;
