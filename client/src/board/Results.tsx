import { Dialog } from "../design/Dialog";
import { t } from "../i18n";
import { PairText } from "../phone/PairText";
import { records } from "../store";
import { roundsOf } from "../views";
import { MyName } from "../vote/MyName";
import { Prompts } from "../vote/Prompts";
import { Reveal } from "../vote/Reveal";
import { NextScale } from "./NextScale";
import { openResult } from "./openPair";
import { mayDo } from "./rights";
import { ShowOnScreen } from "./ShowOnScreen";

/** The scales of a pair that were closed, each to look at again. */
export function Results({ pair }: { pair: string }) {
	return (
		<>
			{roundsOf(pair)
				.filter((round) => round.state === "closed")
				.map((round) => (
					<button
						key={round.id}
						type="button"
						class="tool"
						onClick={() => {
							openResult.value = round.id;
						}}
					>
						{t("result.open", { number: round.number })}
					</button>
				))}
		</>
	);
}

/** What the answers of one round may tell. */
export function Result({ round: id }: { round: string }) {
	const round = records.round.value.get(id);
	const pair = round && records.pair.value.get(round.pair);
	if (!round?.release) return null;
	const place = `round:${id}`;
	return (
		<Dialog
			title={t("result.title", { number: round.number })}
			wide
			onClose={() => {
				openResult.value = null;
			}}
		>
			<Reveal round={round} />
			<MyName round={round} />
			<Prompts round={round} />
			<NextScale round={round} />
			{pair && <PairText pair={pair} />}
			{mayDo("set_screen") && pair?.audience === "everyone" && (
				<p class="tools">
					<ShowOnScreen mode="scale" target={id} place={place} />
				</p>
			)}
		</Dialog>
	);
}
