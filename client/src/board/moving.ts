import type { CardRecord, CommandBodies } from "../contract.gen";

type Move = CommandBodies["move_card"];

/** A place in a category, named by the card it comes after; null at the start. */
export interface Place {
	after: CardRecord | null;
	/** What `move_card` calls it: the card it goes before, or null at the end. */
	before: string | null;
}

/** The places of a category that the card can go to, in order. Where it is now is not one. */
export function placesFor(card: CardRecord, row: readonly CardRecord[]): Place[] {
	const others = row.filter((one) => one.id !== card.id);
	const here = row.findIndex((one) => one.id === card.id);
	return [null, ...others]
		.map((after, index) => ({ after, before: others[index]?.id ?? null }))
		.filter((_, index) => index !== here);
}

/** One step up or down among the cards that are shown; null when it is at that end. */
export function step(
	card: CardRecord,
	row: readonly CardRecord[],
	shown: readonly CardRecord[],
	by: -1 | 1,
): Move | null {
	const beside = shown[shown.findIndex((one) => one.id === card.id) + by];
	if (!beside) return null;
	if (by === -1) return moveBefore(card, beside.id);
	const others = row.filter((one) => one.id !== card.id);
	const next = others[others.findIndex((one) => one.id === beside.id) + 1];
	return moveBefore(card, next?.id ?? null);
}

function moveBefore(card: CardRecord, before: string | null): Move {
	return { card: card.id, category: card.category as Move["category"], before };
}
