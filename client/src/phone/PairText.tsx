import type { PairRecord } from "../contract.gen";
import { t, words } from "../i18n";
import { vocabulary } from "../store";

/** A statement and its goal, for reading. */
export function PairText({ pair }: { pair: PairRecord }) {
	const names = vocabulary.value?.pair;
	return (
		<div class="pair-text">
			<h3 class="pair-part">{words(names?.statement ?? "")}</h3>
			<p class="written" dir="auto">
				{pair.statement || t("pair.not_written")}
			</p>
			<h3 class="pair-part">{words(names?.goal ?? "")}</h3>
			<p class="written" dir="auto">
				{pair.goal || t("pair.not_written")}
			</p>
		</div>
	);
}
