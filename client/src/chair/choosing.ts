import type { PersonRecord, Refused } from "../contract.gen";
import { newId } from "../ids";
import { act } from "../outbox";
import { records } from "../store";
import { untilSeatEnds } from "../untilSeatEnds";
import { people } from "../views";
import { madeAudiences, madeOf, suggestedName } from "./someOfThem";

/** What the chair is choosing, and how far they have come: the list of audiences, the people of
 * one, who stays for a private part, or the last question before it begins. */
export interface Choosing {
	at: "list" | "people" | "part" | "sure";
	/** The audience that is being changed, or that stays; null for one that is yet to be made. */
	audience: string | null;
	/** What was typed; null for the name that is suggested. */
	name: string | null;
	members: ReadonlySet<string>;
	reason: string;
}

const NOTHING: Choosing = {
	at: "list",
	audience: null,
	name: null,
	members: new Set(),
	reason: "",
};

export const choosing = untilSeatEnds<Choosing | null>(null);
/** The part begun on this page last, to which the focus goes once. */
export const begunHere = untilSeatEnds<string | null>(null);
/** Where refusals are shown. */
export const CHOOSING = "choosing";

export function choose(at: Choosing["at"] = "list", audience: string | null = null): void {
	const made = audience === null ? undefined : records.audience.value.get(audience);
	choosing.value = {
		...NOTHING,
		at,
		audience,
		name: made?.name ?? null,
		members: new Set(made?.members),
	};
}

export function change(part: Partial<Choosing>): void {
	if (choosing.value) choosing.value = { ...choosing.value, ...part };
}

export function stopChoosing(): void {
	choosing.value = null;
}

/** The chosen people who can still be chosen: nobody who was removed meanwhile. */
export function chosenPeople(now: Choosing): PersonRecord[] {
	return people.value.filter(
		({ id, state }) => now.members.has(id) && (state === "in" || state === "left"),
	);
}

export function nameOfChosen(now: Choosing): string {
	return now.name ?? suggestedName(chosenPeople(now));
}

/** Makes the audience, or changes who is in it. */
export function keepPeople(now: Choosing): Promise<Refused | null> {
	return setAudience(now.audience ?? newId(), now);
}

/** Starts the part, for an audience that there is or for one that is made for it. */
export async function startPart(now: Choosing): Promise<Refused | null> {
	const members = new Set(chosenPeople(now).map(({ id }) => id));
	const there = now.audience ?? madeOf(members, madeAudiences.value)?.id;
	const audience = there ?? newId();
	const refused = there ? null : await setAudience(audience, now);
	if (refused) return refused;
	const part = newId();
	begunHere.value = part;
	return act("start_part", { part, audience, reason: now.reason.trim() }, CHOOSING);
}

function setAudience(audience: string, now: Choosing): Promise<Refused | null> {
	const members = chosenPeople(now).map(({ id }) => id);
	return act("set_audience", { audience, name: nameOfChosen(now).trim(), members }, CHOOSING);
}
