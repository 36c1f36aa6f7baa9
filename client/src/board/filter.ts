import { computed, signal } from "@preact/signals";
import { cards, cardsIn } from "../boardCards";
import type { CardRecord, Perspective } from "../contract.gen";

/** Whose cards are shown: everyone's, or one perspective's; `nobody` for those without one. */
export type Whose = Perspective | "everyone" | "nobody";

export const whose = signal<Whose>("everyone");

export function isShown(card: CardRecord, filter: Whose): boolean {
	return filter === "everyone" || (card.perspective ?? "nobody") === filter;
}

export function shownIn(category: CardRecord["category"]): readonly CardRecord[] {
	return cardsIn(category).filter((card) => isShown(card, whose.value));
}

/** How many cards the filter leaves, of how many. */
export const counted = computed(() => {
	const all = [...cards.value.values()];
	return { shown: all.filter((card) => isShown(card, whose.value)).length, of: all.length };
});
