import type { CardRecord } from "../contract.gen";
import { t, words } from "../i18n";
import { dateName, dates } from "../plan/dates";
import { dayWords } from "../plan/dayWords";
import { bottomLines, byDate, numberOf, ownerWords, steps } from "../plan/planned";
import { records, vocabulary } from "../store";
import type { Piece } from "./pieces";

/** Each next step with who does it and by when; what nobody has said yet is said to be open. */
export function stepPieces(): Piece[] {
	return byDate(steps.value).map((step) => piece(step.id, "", step.text, whoWhen(step)));
}

/** What was decided, what must hold, and what comes when. */
export function besidePieces(): Piece[] {
	const outcome = records.decision.value.get("decision")?.outcome;
	const key = outcome && vocabulary.value?.decision.outcomes[outcome];
	const decided = key ? [piece("decision", t("plan.part_decision"), words(key) ?? "", "")] : [];
	const lines = bottomLines.value.map((line) => {
		const number = numberOf(line.pair);
		const protects = number > 0 ? t("plan.protects_goal", { number }) : "";
		return piece(line.id, t("plan.part_lines"), line.text, protects);
	});
	const coming = dates.value.map((date) =>
		piece(date.id, t("next.title"), dateName(date.id), dayWords(date.due)),
	);
	return [...decided, ...lines, ...coming];
}

function whoWhen(step: CardRecord): string {
	const who = ownerWords(step) || t("plan.no_owner");
	const said = step.due
		? t("plan.who_by", { who, day: dayWords(step.due) })
		: `${who} · ${t("plan.no_date")}`;
	return step.state === "done" ? `${said} · ${t("step.done")}` : said;
}

function piece(key: string, group: string, text: string, whose: string): Piece {
	return { key, group, text, whose, struck: false };
}
