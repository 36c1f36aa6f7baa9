import { effect } from "@preact/signals";
import { cards } from "../boardCards";
import type { CardRecord } from "../contract.gen";
import { act, dismiss } from "../outbox";
import { me, records } from "../store";
import { untilSeatEnds } from "../untilSeatEnds";

/** A card being written in. `from` is what stood there when the writer last looked. */
export interface Draft {
	readonly text: string;
	readonly from: string;
}

/** By card, so that a draft survives the card being moved or redrawn. */
export const drafts = untilSeatEnds<ReadonlyMap<string, Draft>>(new Map(), (kept) =>
	[...kept.values()].some(({ text, from }) => text !== from),
);

export function beginEdit(card: CardRecord): void {
	put(card.id, { text: card.text, from: card.text });
}

export function write(card: string, text: string): void {
	const draft = drafts.value.get(card);
	if (draft) put(card, { ...draft, text });
}

export function endEdit(card: string): void {
	dismiss(`card:${card}`);
	put(card, null);
}

/** Whether somebody else changed the words while this person was writing. A card that was only
 * moved has not changed. */
export function hasChanged(draft: Draft, card: CardRecord): boolean {
	return card.text !== draft.from;
}

/** The writer has seen what stands there now, and keeps writing. */
export function haveSeen(card: CardRecord): void {
	const draft = drafts.value.get(card.id);
	if (draft) put(card.id, { ...draft, from: card.text });
}

/** Sends the words. If someone was quicker, they stay in the draft for the writer to decide. */
export async function saveEdit(card: CardRecord, tries = 3): Promise<void> {
	const draft = drafts.value.get(card.id);
	if (!draft) return;
	put(card.id, null);
	const body = { card: card.id, text: draft.text.trim(), revision: card.revision };
	const refused = await act("edit_card", body, `card:${card.id}`);
	if (!refused) return;
	const now = cards.value.get(card.id);
	if (!now || drafts.value.has(card.id)) return;
	put(card.id, draft);
	if (refused.code !== "changed_meanwhile") return;
	dismiss(`card:${card.id}`);
	// Only moved meanwhile, or an earlier edit of one's own came in between: nothing to decide.
	if (!hasChanged(draft, now) && tries > 1) await saveEdit(now, tries - 1);
}

/** Words of a card that a new welcome no longer shows are no longer here to be changed. */
effect(() => {
	if (!me.value) return;
	const kept = [...drafts.peek()].filter(([card]) => records.card.peek().has(card));
	if (kept.length < drafts.peek().size) drafts.value = new Map(kept);
});

function put(card: string, draft: Draft | null): void {
	const next = new Map(drafts.value);
	if (draft) next.set(card, draft);
	else next.delete(card);
	drafts.value = next;
}
