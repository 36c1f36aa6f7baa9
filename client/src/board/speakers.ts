import { computed } from "@preact/signals";
import { cards } from "../boardCards";
import type { CardRecord } from "../contract.gen";
import { nameOf } from "../views";

/** The names of the people whose words a card holds, as far as this person may know them. */
export function speakerNames(card: CardRecord): string[] {
	const people = card.said_by.length ? card.said_by : [card.author];
	return people.map(nameOf).filter((name) => name !== "");
}

const gathered = computed(() => {
	const found = new Map<string, CardRecord[]>();
	for (const card of cards.value.values())
		if (card.merged_into)
			found.set(card.merged_into, [...(found.get(card.merged_into) ?? []), card]);
	return found;
});

/** The cards that went into this one. */
export function mergedInto(card: CardRecord): readonly CardRecord[] {
	return gathered.value.get(card.id) ?? [];
}
