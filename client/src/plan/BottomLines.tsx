import { mayDo } from "../board/rights";
import { t } from "../i18n";
import { Lines } from "./NextSteps";
import { bottomLines, keepsThePlan } from "./planned";
import { beginCard } from "./stepDraft";

/** What must hold, whatever else, and what it protects. */
export function BottomLines() {
	const all = bottomLines.value;
	return (
		<>
			{all.length === 0 && <p class="quiet">{t("plan.no_lines")}</p>}
			<Lines cards={all} />
			{keepsThePlan.value && mayDo("add_card") && (
				<button type="button" class="button add-button" onClick={() => beginCard("bottom_line")}>
					{t("plan.add_line")}
				</button>
			)}
		</>
	);
}
