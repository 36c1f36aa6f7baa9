import type { RoundRecord } from "../contract.gen";
import { t } from "../i18n";
import { openRound, pairs, roundsOf } from "../views";
import { openResult, scaleFor } from "./openPair";
import { mayDo } from "./rights";

/** When one scale is done: on to the next statement that has none yet, or the same one once more. */
export function NextScale({ round }: { round: RoundRecord }) {
	if (!mayDo("open_round") || openRound.value) return null;
	const waiting = pairs.value.findIndex(
		(pair) => !pair.struck && pair.statement && pair.goal && roundsOf(pair.id).length === 0,
	);
	const next = pairs.value[waiting];

	function ask(pair: string) {
		openResult.value = null;
		scaleFor.value = pair;
	}

	return (
		<div class="tools">
			{next && (
				<button type="button" class="button" onClick={() => ask(next.id)}>
					{t("scale.next_pair", { number: waiting + 1 })}
				</button>
			)}
			<button type="button" class="button button--plain" onClick={() => ask(round.pair)}>
				{t("scale.ask_again")}
			</button>
		</div>
	);
}
