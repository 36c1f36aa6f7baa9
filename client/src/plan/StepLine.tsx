import type { CardRecord } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { WhoSeesThis } from "../phone/WhoSeesThis";
import { CardPlan } from "./CardPlan";
import { mayPlan, ownerWords } from "./planned";
import { planStep } from "./stepDraft";

/** A next step or a bottom line as the plan lists it. What is still open is said, not hidden. */
export function StepLine({ card }: { card: CardRecord }) {
	const isStep = card.category === "next_step";
	const lacks = [
		isStep && !ownerWords(card) && t("plan.no_owner"),
		isStep && !card.due && t("plan.no_date"),
		!isStep && !card.pair && t("plan.protects_nothing"),
	].filter(Boolean);
	const id = `plan-${card.id}`;
	return (
		<li class="plan-line" data-column="needs_to_happen">
			<p class="written" dir="auto" id={id}>
				{card.text}
			</p>
			<CardPlan card={card} />
			{lacks.length > 0 && <p class="quiet">{lacks.join(" · ")}</p>}
			<WhoSeesThis item={card} />
			{mayPlan(card) && (
				<button type="button" class="tool" aria-describedby={id} onClick={() => planStep(card)}>
					{isStep ? t("plan.who_when_open") : t("plan.protects_open")}
				</button>
			)}
			<NoticeAt place={id} />
		</li>
	);
}
