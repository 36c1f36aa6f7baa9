import type { PairPart } from "../contract.gen";
import { t } from "../i18n";
import { pairs } from "../views";
import { AddPair } from "./AddPair";
import { PairCard } from "./PairCard";

/** Statements among the worries, or their goals among what needs to happen, with the same
 * numbers. */
export function PairList({ part }: { part: PairPart }) {
	return (
		<>
			{pairs.value.length === 0 && part === "goal" && <p class="quiet">{t("pair.goals_come")}</p>}
			{pairs.value.length > 0 && (
				<ul class="card-list">
					{pairs.value.map((pair, index) => (
						<PairCard key={pair.id} pair={pair} part={part} number={index + 1} />
					))}
				</ul>
			)}
			{part === "statement" && <AddPair />}
		</>
	);
}
