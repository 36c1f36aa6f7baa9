import { computed } from "@preact/signals";
import { cards, isOwn } from "../boardCards";
import type { CardRecord, House, Stroke } from "../contract.gen";
import { newId } from "../ids";
import { act } from "../outbox";
import { me, vocabulary } from "../store";
import { untilSeatEnds } from "../untilSeatEnds";

export const HOUSES: readonly House[] = ["worries", "good_things", "dreams"];

export type Age = "younger" | "older";
/** In whose words the houses speak. */
export const age = untilSeatEnds<Age>("older");

/** What is being written and drawn, by house: turning to another house loses nothing. */
export interface Making {
	readonly text: string;
	readonly drawing: readonly Stroke[];
}
const NOTHING: Making = { text: "", drawing: [] };
const makings = untilSeatEnds<ReadonlyMap<House, Making>>(new Map(), (kept) =>
	[...kept.values()].some((one) => one.text.trim() !== "" || one.drawing.length > 0),
);

export function makingIn(house: House): Making {
	return makings.value.get(house) ?? NOTHING;
}

export function make(house: House, change: Partial<Making>): void {
	makings.value = new Map(makings.value).set(house, { ...makingIn(house), ...change });
}

/** Puts it into the house, where nobody else sees it. A refusal brings it back. */
export async function putInHouse(house: House): Promise<boolean> {
	const made = makingIn(house);
	const category = vocabulary.value?.child.categories[house];
	if (!category) return false;
	make(house, NOTHING);
	const body = {
		card: newId(),
		category,
		text: made.text.trim(),
		perspective: null,
		audience: "own",
		house,
		drawing: made.drawing.length ? [...made.drawing] : null,
	};
	const refused = await act("add_card", body, `house:${house}`);
	const empty = makingIn(house).text === "" && makingIn(house).drawing.length === 0;
	if (refused && empty) make(house, made);
	return !refused;
}

/** Everything this person has put into the houses, in the order of their places. */
const things = computed(() =>
	[...cards.value.values()].filter(
		(card) => card.house && !card.struck && (isOwn(card) || card.author === me.value?.person),
	),
);

export function thingsIn(house: House): readonly CardRecord[] {
	return things.value
		.filter((card) => card.house === house)
		.sort((one, other) => (one.place < other.place ? -1 : 1));
}
