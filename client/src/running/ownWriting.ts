import type { CardCategory } from "../board/adding";
import type { Column, WritingRecord } from "../contract.gen";
import { newId } from "../ids";
import { act } from "../outbox";
import { untilSeatEnds } from "../untilSeatEnds";
import { COLUMNS } from "../vocabulary";

/** What is being written, before it is kept. */
export const ownDraft = untilSeatEnds("", (kept) => kept.trim() !== "");

/** The categories of a column that hold cards. */
export function categoriesOf(column: Column): CardCategory[] {
	return COLUMNS[column].filter(
		(category): category is CardCategory =>
			category !== "danger_statement" && category !== "safety_goal",
	);
}

/** Keeps it for the writing. A refusal, as when it was shared meanwhile, brings the words back. */
export async function keepOwn(writing: WritingRecord, category: CardCategory): Promise<void> {
	const text = ownDraft.value;
	ownDraft.value = "";
	const body = {
		card: newId(),
		category,
		text: text.trim(),
		perspective: null,
		audience: writing.audience,
		writing: writing.id,
	};
	const refused = await act("add_card", body, "own-writing");
	if (refused && ownDraft.value === "") ownDraft.value = text;
}
