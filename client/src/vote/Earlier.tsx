import type { Release, RoundRecord } from "../contract.gen";
import { t } from "../i18n";
import { earlierOf } from "./roundBefore";

/** Beside later pictures of groups: what the round before went from and to. */
export function Earlier({ round }: { round: RoundRecord }) {
	const before = earlierOf(round);
	if (!before || !round.release?.groups) return null;
	return (
		<p class="then-and-now">
			{t("reveal.then", span(before))} {t("reveal.now", span(round.release))}
		</p>
	);
}

/** The lowest and highest number of a picture that is shown. */
export function span({ lowest, highest }: Pick<Release, "lowest" | "highest">) {
	return { lowest: lowest ?? 0, highest: highest ?? 0 };
}
