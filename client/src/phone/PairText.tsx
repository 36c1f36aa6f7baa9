import type { PairRecord } from "../contract.gen";
import { t, words } from "../i18n";
import { vocabulary } from "../store";

interface Props {
	pair: PairRecord;
	/** The rank of its headings. */
	rank?: 2 | 3;
}

/** A statement and its goal, for reading. */
export function PairText({ pair, rank = 3 }: Props) {
	const names = vocabulary.value?.pair;
	const Name = rank === 2 ? "h2" : "h3";
	return (
		<div class="pair-text">
			<Name class="pair-part">{words(names?.statement ?? "")}</Name>
			<p class="written" dir="auto">
				{pair.statement || t("pair.not_written")}
			</p>
			<Name class="pair-part">{words(names?.goal ?? "")}</Name>
			<p class="written" dir="auto">
				{pair.goal || t("pair.not_written")}
			</p>
		</div>
	);
}
