import { computed } from "@preact/signals";
import type { CardRecord, Category } from "./contract.gen";
import { foreseen } from "./optimistic";
import { inOrder } from "./order";
import { pending } from "./outbox";
import { me, records } from "./store";

/** Cards with this person's own unsent changes already in them. */
export const cards = computed(() =>
	foreseen(records.card.value, pending.value, me.value?.person ?? ""),
);

const rows = computed(() => {
	const found = new Map<Category, CardRecord[]>();
	for (const card of inOrder([...cards.value.values()]))
		if (!card.merged_into && !isOwn(card))
			found.set(card.category, [...(found.get(card.category) ?? []), card]);
	return found;
});

/** Whether nobody but this person sees it: a private writing, or a thing of a child's houses that is
 * not shown to the meeting yet. */
export function isOwn(card: CardRecord): boolean {
	return card.audience.startsWith("person:");
}

/** The cards of a category in their order, struck ones included. What has gone into another card is
 * shown there; what is this person's alone is shown apart. */
export function cardsIn(category: Category): readonly CardRecord[] {
	return rows.value.get(category) ?? [];
}
