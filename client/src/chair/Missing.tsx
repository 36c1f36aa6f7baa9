import { computed } from "@preact/signals";
import { openPair, scaleFor } from "../board/openPair";
import { mayDo } from "../board/rights";
import { cards } from "../boardCards";
import { language, t, words } from "../i18n";
import { mayPlan } from "../plan/planned";
import { planStep } from "../plan/stepDraft";
import { records, vocabulary } from "../store";
import { openRound, pairs } from "../views";
import { type Missing, missing } from "./checklist";
import { lackingWords, mayGoOn, quorumLacks, withoutAgency } from "./quorum";

export const missingNow = computed((): Missing[] => [
	...(mayGoOn.value ? [] : [{ what: "quorum" as const, lacking: quorumLacks.value }]),
	...withoutAgency.value.map(({ id, name }) => ({ what: "agency" as const, person: id, name })),
	...missing([...cards.value.values()], pairs.value, [...records.round.value.values()]).filter(
		// What could happen is looked for by English words.
		({ what }) => what !== "impact" || language.value === "en",
	),
]);

/** The checklist: what is missing, each with the way to it. */
export function MissingList() {
	if (missingNow.value.length === 0) return <p>{t("missing.nothing")}</p>;
	return (
		<ul class="missing">
			{missingNow.value.map((one) => (
				<li key={missingWords(one)}>
					<MissingItem one={one} />
				</li>
			))}
		</ul>
	);
}

function MissingItem({ one }: { one: Missing }) {
	const text = missingWords(one);
	if ("card" in one) return <StepItem card={one.card} words={text} />;
	if (!("pair" in one)) return <span>{text}</span>;
	const scale = one.what === "no_scale";
	if (scale && (openRound.value || !mayDo("open_round"))) return <span>{text}</span>;
	return (
		<button
			type="button"
			class="missing-button"
			onClick={() => {
				if (scale) scaleFor.value = one.pair;
				else openPair.value = one.pair;
			}}
		>
			{text}
		</button>
	);
}

/** To the step itself, where whoever keeps the plan says who and when. */
function StepItem({ card, words: text }: { card: string; words: string }) {
	const found = cards.value.get(card);
	if (!found || !mayPlan(found)) return <span>{text}</span>;
	return (
		<button type="button" class="missing-button" onClick={() => planStep(found)}>
			{text}
		</button>
	);
}

const EXCERPT = 40;

function excerpt(text: string): string {
	return text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text;
}

export function missingWords(one: Missing): string {
	const names = vocabulary.value;
	if (one.what === "category")
		return t("missing.category", {
			category: words(names?.categories[one.category].label ?? "") ?? "",
		});
	if (one.what === "no_statement")
		return t("missing.no_statement", { statement: words(names?.pair.statement ?? "") ?? "" });
	if (one.what === "quorum") return t("quorum.lacking", { who: lackingWords(one.lacking) });
	if (one.what === "agency") return t("missing.agency", { name: one.name });
	if ("card" in one) return t(`missing.${one.what}`, { text: excerpt(one.text) });
	const statement = words(names?.pair.statement ?? "") ?? "";
	const goal = words(names?.pair.goal ?? "") ?? "";
	const number = one.number;
	switch (one.what) {
		case "statement":
			return t("missing.statement", { statement, number });
		case "goal":
			return t("missing.goal", { goal, number });
		case "impact":
			return t("missing.impact", { statement, number });
		case "not_ready":
			return t("missing.not_ready", { statement, number });
		case "no_scale":
			return t("missing.no_scale", { statement, number });
	}
}
