import { mayDo } from "../board/rights";
import { t, words } from "../i18n";
import { listed } from "../listed";
import { records, vocabulary } from "../store";
import { beginDecision } from "./decisionDraft";

/** What was decided, for all to read; the chair writes it down. */
export function DecisionPart() {
	const decided = records.decision.value.get("decision") ?? null;
	const own = vocabulary.value?.decision;
	if (!own) return null;
	const kinds = decided?.categories.map((word) => words(own.categories[word] ?? "") ?? word);
	return (
		<>
			{decided ? (
				<>
					<p class="lead strong">{words(own.outcomes[decided.outcome] ?? "")}</p>
					{kinds && kinds.length > 0 && <p>{t("decision.of", { categories: listed(kinds) })}</p>}
					<Said title={t("decision.reason")} text={decided.reason} />
					<Said title={t("decision.dissent")} text={decided.dissent} />
				</>
			) : (
				<p class="quiet">{t("decision.none")}</p>
			)}
			{mayDo("record_decision") && (
				<button type="button" class="button add-button" onClick={() => beginDecision(decided)}>
					{decided ? t("decision.change") : t("decision.write")}
				</button>
			)}
		</>
	);
}

function Said({ title, text }: { title: string; text: string }) {
	if (!text) return null;
	return (
		<div>
			<h4>{title}</h4>
			<p class="written" dir="auto">
				{text}
			</p>
		</div>
	);
}
