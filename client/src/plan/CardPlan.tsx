import "../design/plan.css";
import type { CardRecord } from "../contract.gen";
import { t } from "../i18n";
import { dayWords } from "./dayWords";
import { isPlanned, numberOf, ownerWords } from "./planned";

/** On a next step: who, by when, for which goal and how far; on a bottom line what it protects. What
 * nobody has said is left out. */
export function CardPlan({ card }: { card: CardRecord }) {
	const owner = ownerWords(card);
	const number = numberOf(card.pair);
	const isStep = card.category === "next_step";
	if (!isPlanned(card) || !(owner || card.due || number || card.state)) return null;
	return (
		<ul class="card-plan">
			{owner && (
				<li>
					{t("plan.who_is")} <bdi class="strong">{owner}</bdi>
				</li>
			)}
			{card.due && <li>{t("plan.by", { day: dayWords(card.due) })}</li>}
			{number > 0 && (
				<li>{isStep ? t("plan.for_goal", { number }) : t("plan.protects_goal", { number })}</li>
			)}
			{card.state && <li class="badge">{t(`step.${card.state}`)}</li>}
		</ul>
	);
}
