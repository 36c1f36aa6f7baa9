import { computed } from "@preact/signals";
import type { DeadlineRecord } from "../contract.gen";
import { words } from "../i18n";
import { records, vocabulary } from "../store";
import type { Timescale } from "../vocabulary";

/** The dates that follow from the meeting, the first one first. */
export const dates = computed<readonly DeadlineRecord[]>(() =>
	[...records.deadline.value.values()].sort((a, b) =>
		a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1,
	),
);

/** The rule that a date comes from. */
export function timescale(id: string): Timescale | undefined {
	return vocabulary.value?.timescales.find((one) => one.id === id);
}

export function dateName(id: string): string {
	return words(timescale(id)?.label ?? "") ?? "";
}
