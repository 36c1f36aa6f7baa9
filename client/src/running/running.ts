import { computed } from "@preact/signals";
import { cards, isOwn } from "../boardCards";
import type { AgendaRecord, CardRecord } from "../contract.gen";
import { words } from "../i18n";
import { inOrder } from "../order";
import { me, records, vocabulary } from "../store";

const GATHERING: Pick<AgendaRecord, "stage" | "timer_ends_at" | "adding_locked"> = {
	stage: "gather",
	timer_ends_at: null,
	adding_locked: false,
};

/** Where the meeting is. */
export const agenda = computed(() => [...records.agenda.value.values()][0] ?? GATHERING);

/** The stages of this type of meeting, in their order. */
export const stages = computed(() => vocabulary.value?.agenda ?? []);

export const stageNow = computed(() =>
	stages.value.find(({ stage }) => stage === agenda.value.stage),
);

export function stageWords(): string {
	return words(stageNow.value?.label ?? "") ?? "";
}

/** The private writing under way: each writes for themselves, until it is shared. */
export const writing = computed(
	() => [...records.writing.value.values()].find((one) => one.state === "open") ?? null,
);

/** What this person has written for it, which nobody else is told of. */
export const ownWritten = computed((): readonly CardRecord[] => {
	const open = writing.value;
	if (!open) return [];
	const mine = [...cards.value.values()].filter(
		(card) => isOwn(card) && card.writing === open.id && !card.struck,
	);
	return inOrder(mine);
});

/** Who would like to say something, first come first. */
export const hands = computed(() =>
	[...records.hand.value.values()].sort((one, other) => (one.at < other.at ? -1 : 1)),
);

export const handIsUp = computed(() => records.hand.value.has(me.value?.person ?? ""));

/** Whether this person may add to the board now. */
export const addingLocked = computed(
	() => agenda.value.adding_locked && !["chair", "minute_taker"].includes(me.value?.role ?? ""),
);
