import { audienceFirst } from "../audiences";
import type { CommandBodies, ViewRecord } from "../contract.gen";
import { newId } from "../ids";
import { act, dismiss } from "../outbox";
import { me } from "../store";
import { untilSeatEnds } from "../untilSeatEnds";

export type ViewDraft = CommandBodies["give_view"];

export const MY_PLACE = "plan-my-view";
export const THEIR_PLACE = "plan-their-view";

const hasWords = (draft: ViewDraft | null) => !!draft?.text.trim();

/** One's own view, and one of somebody else that is being taken down. */
export const mine = untilSeatEnds<ViewDraft | null>(null, hasWords);
export const theirs = untilSeatEnds<ViewDraft | null>(null, hasWords);

export function blank(person: string | null): ViewDraft {
	const nothing = { perspective: null, text: "", position: null };
	return { view: newId(), person, ...nothing, audience: audienceFirst.value };
}

export function fromView(found: ViewRecord): ViewDraft {
	const { id, person, perspective, text, position, audience } = found;
	return { view: id, person, perspective, text, position, audience };
}

export function says(draft: ViewDraft): boolean {
	return draft.text.trim() !== "" || draft.position !== null;
}

/** Whether it was kept. */
export async function giveMine(): Promise<boolean> {
	const draft = mine.value;
	if (!draft) return false;
	const body = { ...draft, person: me.value?.person ?? null, text: draft.text.trim() };
	if (await act("give_view", body, MY_PLACE)) return false;
	mine.value = null;
	return true;
}

export async function giveTheirs(): Promise<void> {
	const draft = theirs.value;
	if (!draft) return;
	const body = { ...draft, text: draft.text.trim() };
	if (!(await act("give_view", body, THEIR_PLACE))) closeTheirs();
}

export function closeTheirs(): void {
	dismiss(THEIR_PLACE);
	theirs.value = null;
}
