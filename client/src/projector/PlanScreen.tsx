import { ColumnMark } from "../design/ColumnMark";
import { t } from "../i18n";
import { Paged } from "./Paged";
import { besidePieces, stepPieces } from "./planPieces";
import { SMALLEST } from "./sizes";

/** Who does what by when; beside it the decision, the bottom lines and the dates. Each side turns its
 * own pages. */
export function PlanScreen({ page }: { page: number }) {
	const regions = [
		{
			key: "steps",
			column: "needs_to_happen" as const,
			head: (
				<h2 class="region-head">
					<ColumnMark column="needs_to_happen" />
					<span>{t("plan.part_steps")}</span>
				</h2>
			),
			pieces: stepPieces(),
			nothing: <p class="nothing-yet">{t("board.nothing_yet")}</p>,
		},
		{
			key: "beside",
			head: <h2 class="region-head">{t("plan.beside")}</h2>,
			pieces: besidePieces(),
			nothing: <p class="nothing-yet">{t("board.nothing_yet")}</p>,
		},
	];
	return (
		<>
			<h1 class="visually-hidden">{t("plan.title")}</h1>
			<Paged regions={regions} sizes={[5, 4.6, 4.2, 3.8, SMALLEST]} page={page} rank={3} />
		</>
	);
}
