import type { PairRecord, RoundRecord } from "../contract.gen";
import { t, words } from "../i18n";
import { vocabulary } from "../store";
import { promiseWords } from "../vote/promiseWords";
import { Reveal } from "../vote/Reveal";
import { besideEarlier } from "../vote/roundBefore";
import { Turnout } from "../vote/Turnout";
import { Paged } from "./Paged";
import { partName, pieceOfPair } from "./pieces";
import { SMALLEST } from "./sizes";

interface Props {
	round: RoundRecord;
	/** What the scale is about; nothing when it is not there. */
	pair: PairRecord | undefined;
	page: number;
}

/** While the scale is open: the question, what it is about, and how many answers are in. When it is
 * closed: what the answers may tell, and nothing beside it. */
export function ScaleScreen({ round, pair, page }: Props) {
	const long = round.lowest_means.length + round.highest_means.length > LONG_ANCHORS;
	const question = <h1>{words(vocabulary.value?.scale.question ?? "")}</h1>;
	const groups = picturesOf(round);
	if (round.release)
		return (
			<div
				class="reveal-screen"
				data-grouped={groups > 0}
				style={{ "--groups": groups > IN_A_ROW ? Math.ceil(groups / 2) : groups }}
				data-tall={tallest(round.release.dots ?? []) > TALL}
				data-long={long}
			>
				{question}
				<h2 class="visually-hidden">{t("projector.numbers")}</h2>
				<Reveal round={round} />
			</div>
		);
	return (
		<div class="scale-screen">
			{question}
			{pair && <About pair={pair} page={page} />}
			<Asking round={round} long={long} />
		</div>
	);
}

/** In characters, both anchors together. */
const LONG_ANCHORS = 220;
/** In pictures of groups. */
const IN_A_ROW = 4;
/** In dots upon each other. */
const TALL = 5;

function About({ pair, page }: { pair: PairRecord; page: number }) {
	const pieces = (["statement", "goal"] as const).map((part) =>
		pieceOfPair(pair, part, partName(part)),
	);
	const region = { key: pair.id, pieces };
	// A goal under its statement: who gives a number for it should at least see it begin.
	return <Paged regions={[region]} sizes={[4.2, 3.7, SMALLEST]} flows page={page} rank={2} />;
}

function Asking({ round, long }: { round: RoundRecord; long: boolean }) {
	return (
		<div class="asking" data-long={long}>
			<dl class="anchors">
				<div>
					<dt>{t("vote.lowest")}</dt>
					<dd dir="auto">{round.lowest_means}</dd>
				</div>
				<div>
					<dt>{t("vote.highest")}</dt>
					<dd dir="auto">{round.highest_means}</dd>
				</div>
			</dl>
			<Turnout round={round} />
			<p class="promise">{promiseWords(round)}</p>
		</div>
	);
}

/** How many pictures stand beside each other; none if there is only one. */
function picturesOf(round: RoundRecord): number {
	if (besideEarlier(round)) return 2;
	return (round.release?.form !== "withheld" && round.release?.groups?.length) || 0;
}

function tallest(dots: readonly number[]): number {
	return Math.max(0, ...dots.map((dot) => dots.filter((other) => other === dot).length));
}
