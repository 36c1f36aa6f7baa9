import { computed } from "@preact/signals";
import type { Agency } from "../contract.gen";
import { t } from "../i18n";
import { listed } from "../listed";
import { records, vocabulary } from "../store";
import { inMeeting } from "../views";

/** What the meeting type asks for and is not here: agencies, "others", "family". */
export const quorumLacks = computed(() => [...records.quorum.value.values()][0]?.lacking ?? []);

/** There is a quorum, or the chair has said why they go ahead without just this. */
export const mayGoOn = computed(() => {
	const lacks = quorumLacks.value;
	return (
		lacks.length === 0 ||
		[...records.going_ahead.value.values()].some((going) =>
			lacks.every((one) => going.lacking.includes(one)),
		)
	);
});

export function lackingWords(lacks: readonly string[]): string {
	const others = vocabulary.value?.quorum.others ?? 0;
	return listed(
		lacks.map((one) => {
			if (one === "others") return t("quorum.others", { count: others });
			if (one === "family") return t("quorum.family");
			return t(`agency.${one as Agency}`);
		}),
	);
}

/** Professionals of whom nobody knows where they come from, where the quorum counts it. */
export const withoutAgency = computed(() => {
	const rule = vocabulary.value?.quorum;
	if (!rule || (rule.agencies.length === 0 && rule.others === 0)) return [];
	return inMeeting.value.filter((person) => person.role === "professional" && !person.agency);
});
