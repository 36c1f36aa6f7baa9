import { signal } from "@preact/signals";
import { mayDo } from "../board/rights";
import type { CardRecord } from "../contract.gen";
import { t } from "../i18n";
import { byDate, byGoal, goalWords, steps } from "./planned";
import { StepLine } from "./StepLine";
import { beginCard } from "./stepDraft";

const ordered = signal<"date" | "goal">("date");

/** Who does what by when, by day or under the goals. */
export function NextSteps() {
	const all = steps.value;
	return (
		<>
			{all.length === 0 && <p class="quiet">{t("plan.no_steps")}</p>}
			{all.length > 1 && (
				// biome-ignore lint/a11y/useSemanticElements: a row of buttons is no set of fields
				<div class="tools" role="group" aria-label={t("plan.order")}>
					{(["date", "goal"] as const).map((one) => (
						<button
							key={one}
							type="button"
							class="tool"
							aria-pressed={ordered.value === one}
							onClick={() => {
								ordered.value = one;
							}}
						>
							{t(`plan.order_${one}`)}
						</button>
					))}
				</div>
			)}
			{all.length > 1 && ordered.value === "goal" ? (
				byGoal(all).map(([pair, found]) => (
					<div class="plan-goal" key={pair ?? ""}>
						<h4 dir="auto">{pair ? goalWords(pair) : t("plan.for_no_goal")}</h4>
						<Lines cards={found} />
					</div>
				))
			) : (
				<Lines cards={byDate(all)} />
			)}
			{mayDo("add_card") && (
				<button type="button" class="button add-button" onClick={() => beginCard("next_step")}>
					{t("plan.add_step")}
				</button>
			)}
		</>
	);
}

export function Lines({ cards }: { cards: readonly CardRecord[] }) {
	return (
		<ul class="plan-list">
			{cards.map((card) => (
				<StepLine key={card.id} card={card} />
			))}
		</ul>
	);
}
