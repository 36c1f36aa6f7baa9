import type { RoundRecord } from "../contract.gen";
import { t } from "../i18n";
import { roundsOf } from "../views";

/** Beside a later round: what the one before showed, and no more than that. */
export function Earlier({ round }: { round: RoundRecord }) {
	const before = roundsOf(round.pair)
		.filter((one) => one.number < round.number && one.release && one.release.form !== "withheld")
		.at(-1)?.release;
	const now = round.release;
	if (!before || !now || now.form === "withheld") return null;
	if (before.lowest === null || before.highest === null) return null;
	const then = { lowest: before.lowest, highest: before.highest };
	return (
		<p class="then-and-now">
			{t("reveal.then", then)}{" "}
			{t("reveal.now", { lowest: now.lowest ?? 0, highest: now.highest ?? 0 })}
		</p>
	);
}
