import { effect, signal } from "@preact/signals";
import type { CommandBodies } from "../contract.gen";
import { newId } from "../ids";
import { act } from "../outbox";
import { me } from "../store";

type Card = CommandBodies["add_card"];
export type CardCategory = Card["category"];
export type Addition = Pick<Card, "text" | "perspective" | "audience">;

export const EMPTY: Addition = { text: "", perspective: null, audience: "everyone" };

/** Cards being written, by category: turning to another column loses nothing. */
export const additions = signal<ReadonlyMap<CardCategory, Addition>>(new Map());

export function writeAddition(category: CardCategory, change: Partial<Addition>): void {
	put(category, { ...(additions.value.get(category) ?? EMPTY), ...change });
}

export function endAddition(category: CardCategory): void {
	put(category, null);
}

/** Sends the card and clears the words for the next one; a refusal brings them back. */
export async function sendAddition(category: CardCategory): Promise<void> {
	const addition = additions.value.get(category);
	if (!addition) return;
	put(category, { ...addition, text: "" });
	const body = { ...addition, text: addition.text.trim(), card: newId(), category };
	const refused = await act("add_card", body, `add:${category}`);
	if (refused && !additions.value.get(category)?.text) put(category, addition);
}

function put(category: CardCategory, addition: Addition | null): void {
	const next = new Map(additions.value);
	if (addition) next.set(category, addition);
	else next.delete(category);
	additions.value = next;
}

/** The seat is over: nothing that was being written stays on the device. */
effect(() => {
	if (me.value === null) additions.value = new Map();
});
