import { t } from "../i18n";
import { Lines } from "./NextSteps";
import { bottomLines } from "./planned";

/** What must hold, whatever else, and what it protects. */
export function BottomLines() {
	const all = bottomLines.value;
	if (all.length === 0) return <p class="quiet">{t("plan.no_lines")}</p>;
	return <Lines cards={all} />;
}
