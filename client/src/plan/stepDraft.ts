import { audienceFirst } from "../audiences";
import { cards } from "../boardCards";
import type { CardRecord, CommandBodies, StepState } from "../contract.gen";
import { newId } from "../ids";
import { act, dismiss } from "../outbox";
import { untilSeatEnds } from "../untilSeatEnds";
import { ownerWords } from "./planned";

/** What is being planned of a card, or of one that is not on the board yet. */
export interface StepDraft {
	/** Null of a new card. */
	card: string | null;
	category: "next_step" | "bottom_line";
	text: string;
	audience: string;
	owner: string;
	owner_id: string | null;
	/** Whether the owner is told in words of one's own. */
	other: boolean;
	/** The day as it was typed, and as it was understood. */
	said: string;
	due: string | null;
	pair: string | null;
	state: StepState | null;
	/** What was planned when the writer last looked. */
	from: string;
}

export const PLACE = "plan-step";

export const stepDraft = untilSeatEnds<StepDraft | null>(
	null,
	(draft) => draft !== null && (draft.card === null ? draft.text.trim() !== "" : true),
);

export function beginCard(category: StepDraft["category"]): void {
	stepDraft.value = {
		card: null,
		category,
		text: "",
		audience: audienceFirst.value,
		owner: "",
		owner_id: null,
		other: false,
		said: "",
		due: null,
		pair: null,
		state: category === "next_step" ? "to_do" : null,
		from: "",
	};
}

export function planStep(card: CardRecord): void {
	const ofStep = card.category === "next_step";
	stepDraft.value = {
		card: card.id,
		category: ofStep ? "next_step" : "bottom_line",
		text: card.text,
		audience: card.audience,
		owner: ownerWords(card),
		owner_id: card.owner_id,
		other: card.owner_id === null && card.owner !== "",
		said: "",
		due: card.due,
		pair: card.pair,
		state: card.state ?? (ofStep ? "to_do" : null),
		from: plannedIn(card),
	};
}

export function writeStep(change: Partial<StepDraft>): void {
	if (stepDraft.value) stepDraft.value = { ...stepDraft.value, ...change };
}

export function closeStep(): void {
	dismiss(PLACE);
	stepDraft.value = null;
}

/** Puts a new card on the board, if it is new, and says what is planned of it. */
export async function saveStep(): Promise<void> {
	const draft = stepDraft.value;
	if (!draft) return;
	const fresh = draft.card === null ? await addStep(draft) : null;
	const id = draft.card ?? fresh;
	if (id === null) return;
	if (fresh !== null) writeStep({ card: fresh, from: "" });
	if (await keep(id, draft)) closeStep();
}

/** The new card's id; null when it was refused. */
async function addStep({ category, text, audience }: StepDraft): Promise<string | null> {
	const card = newId();
	const body = { card, category, text: text.trim(), perspective: null, audience };
	return (await act("add_card", body, PLACE)) ? null : card;
}

/** Whether it was kept. Where only the words of the card changed meanwhile, or it moved, there is
 * nothing to decide. */
async function keep(id: string, draft: StepDraft, tries = 3): Promise<boolean> {
	const revision = cards.value.get(id)?.revision || 1;
	const refused = await act("plan_card", bodyOf(id, draft, revision), PLACE);
	const now = cards.value.get(id);
	if (refused?.code !== "changed_meanwhile" || !now) return refused === null;
	if (plannedIn(now) !== draft.from || tries === 0) {
		writeStep({ from: plannedIn(now) });
		return false;
	}
	dismiss(PLACE);
	return keep(id, draft, tries - 1);
}

function bodyOf(
	card: string,
	{ category, owner, owner_id, due, pair, state }: StepDraft,
	revision: number,
): CommandBodies["plan_card"] {
	if (category === "bottom_line")
		return { card, owner: "", owner_id: null, due: null, pair, state: null, revision };
	return { card, owner: owner.trim(), owner_id, due, pair, state, revision };
}

function plannedIn({ owner, owner_id, due, pair, state }: CardRecord): string {
	return JSON.stringify([owner, owner_id, due, pair, state]);
}
