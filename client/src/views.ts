import { computed } from "@preact/signals";
import type { BallotRecord, PersonRecord, Role, RoundRecord, ScreenRecord } from "./contract.gen";
import { inOrder } from "./order";
import { me, records } from "./store";

const ROLES: readonly Role[] = [
	"chair",
	"minute_taker",
	"child",
	"family",
	"network",
	"advocate",
	"lead_professional",
	"professional",
	"observer",
	"projector",
];

export const meeting = computed(() => [...records.meeting.value.values()][0] ?? null);
export const frozen = computed(() => meeting.value?.state === "frozen");

/** Everyone this person may know of, by role and then name. */
export const people = computed(() => [...records.person.value.values()].sort(byRole));
export const waiting = computed(() => people.value.filter((person) => person.state === "waiting"));
export const inMeeting = computed(() =>
	people.value.filter((person) => person.state === "in" && person.role !== "projector"),
);
export const connected = computed(() => new Set(records.presence.value.keys()));

/** Pairs in their order, struck ones included. */
export const pairs = computed(() => inOrder([...records.pair.value.values()]));

/** The rounds of a pair, first to last. */
export function roundsOf(pair: string): readonly RoundRecord[] {
	return [...records.round.value.values()]
		.filter((round) => round.pair === pair)
		.sort((a, b) => a.number - b.number);
}

export const openRound = computed(
	() => [...records.round.value.values()].find((round) => round.state === "open") ?? null,
);

/** Whether this person, or somebody they answer for, is asked in a round, and has answered. */
export function ballotIn(round: string, person = me.value?.person ?? ""): BallotRecord | null {
	const ballot = records.ballot.value.get(person);
	return ballot?.round === round ? ballot : null;
}

/** What the chair shows on the projector, and holds in focus for everyone. */
export const screen = computed<ScreenRecord | null>(
	() => [...records.screen.value.values()][0] ?? null,
);

/** What this person may take back now. */
export const undoable = computed(() => [...records.undoable.value.values()][0] ?? null);

/** Whether a card or pair is this person's to change: their own, what was taken down for them, or
 * anyone's for those who run the meeting. What several people said is nobody's own. The server decides again (P24). */
export function isMineToChange(item: { author: string; said_by?: readonly string[] }): boolean {
	const { role, person = "" } = me.value ?? {};
	if (role === "chair" || role === "minute_taker") return true;
	const saidBy = item.said_by ?? [];
	return saidBy.length < 2 && [item.author, ...saidBy].includes(person);
}

/** Names of the others who have a text open for writing. */
export function writers(pair: string, part: "statement" | "goal"): string[] {
	const editing = records.editing.value.get(`${pair}.${part}`);
	return (editing?.people ?? [])
		.filter((person) => person !== me.value?.person)
		.map(nameOf)
		.filter((name) => name !== "");
}

/** The name of someone, or nothing when this person may not know of them. */
export function nameOf(person: string): string {
	return records.person.value.get(person)?.name ?? "";
}

function byRole(a: PersonRecord, b: PersonRecord): number {
	return (
		ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
		a.name.localeCompare(b.name) ||
		(a.id < b.id ? -1 : 1)
	);
}
