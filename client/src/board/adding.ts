import { effect } from "@preact/signals";
import { audienceFirst } from "../audiences";
import type { CommandBodies } from "../contract.gen";
import { newId } from "../ids";
import { act } from "../outbox";
import { inside, part } from "../store";
import { untilSeatEnds } from "../untilSeatEnds";

type Card = CommandBodies["add_card"];
export type CardCategory = Card["category"];
export type Addition = Pick<Card, "text" | "perspective" | "audience"> & {
	/** Whose words they are, for those who take down what others say. */
	readonly said_by: string | null;
};

export const EMPTY: Addition = {
	text: "",
	perspective: null,
	audience: "everyone",
	said_by: null,
};

/** Cards being written, by category: turning to another column loses nothing. */
export const additions = untilSeatEnds<ReadonlyMap<CardCategory, Addition>>(new Map(), (kept) =>
	[...kept.values()].some(({ text }) => text.trim() !== ""),
);

export function writeAddition(category: CardCategory, change: Partial<Addition>): void {
	const empty = { ...EMPTY, audience: audienceFirst.value };
	put(category, { ...(additions.value.get(category) ?? empty), ...change });
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
	if (refused && inside.value && !additions.value.get(category)?.text) put(category, addition);
}

function put(category: CardCategory, addition: Addition | null): void {
	const next = new Map(additions.value);
	if (addition) next.set(category, addition);
	else next.delete(category);
	additions.value = next;
}

/** What was begun before a confidential part, and is finished in it, is for those inside. */
effect(() => {
	const audience = part.value;
	if (!audience) return;
	const begun = [...additions.peek()];
	additions.value = new Map(begun.map(([category, one]) => [category, { ...one, audience }]));
});
