import type { RoundRecord } from "../contract.gen";
import { t } from "../i18n";

const ENOUGH_FOR_DOTS = 5;

/** How the answers will be shown, and why so. It is told before anyone answers, and holds. */
export function promiseWords(round: RoundRecord): string {
	const asked = round.asked;
	if (round.promised === "withheld") return t("promise.withheld");
	if (round.mode === "by_perspective") return t("promise.by_perspective");
	if (round.promised === "dots") return t("promise.dots");
	return asked < ENOUGH_FOR_DOTS
		? t("promise.range_few", { asked })
		: t("promise.range_same_people");
}
