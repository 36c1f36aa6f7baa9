import type { DeadlineRecord } from "../contract.gen";
import { act, dismiss } from "../outbox";
import { untilSeatEnds } from "../untilSeatEnds";

/** Another day for one of the meeting's dates. */
export interface DateDraft {
	deadline: string;
	computed: string;
	said: string;
	due: string | null;
	reason: string;
}

export const DATE_PLACE = "plan-date";

export const dateDraft = untilSeatEnds<DateDraft | null>(null, (draft) => !!draft?.reason.trim());

export function moveDate({ id, computed, due, reason }: DeadlineRecord): void {
	dateDraft.value = { deadline: id, computed, said: "", due, reason };
}

export function writeDate(change: Partial<DateDraft>): void {
	if (dateDraft.value) dateDraft.value = { ...dateDraft.value, ...change };
}

export function closeDate(): void {
	dismiss(DATE_PLACE);
	dateDraft.value = null;
}

/** The day that was computed needs no reason: it puts the date back. */
export async function saveDate(due: string): Promise<void> {
	const draft = dateDraft.value;
	if (!draft) return;
	const reason = due === draft.computed ? "" : draft.reason.trim();
	const body = { deadline: draft.deadline, due, reason };
	if (!(await act("set_deadline", body, DATE_PLACE))) closeDate();
}
