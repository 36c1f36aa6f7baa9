import type { PairPart, PairRecord } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { listed } from "../listed";
import { WhoSeesThis } from "../phone/WhoSeesThis";
import { ReadAloud } from "../readaloud/ReadAloud";
import { vocabulary } from "../store";
import { openRound, roundsOf, screen, writers } from "../views";
import { OnScreen } from "./OnScreen";
import { openPair } from "./openPair";
import { PairTools } from "./PairTools";
import { goTo, pairElement } from "./place";

interface Props {
	pair: PairRecord;
	part: PairPart;
	/** Its number on the board: the statement and its goal have the same. */
	number: number;
}

/** One half of a pair, in the column it belongs to. */
export function PairCard({ pair, part, number }: Props) {
	const shown = screen.value;
	const other = part === "statement" ? "goal" : "statement";
	const column = part === "statement" ? "worried" : "needs_to_happen";
	const onScreen =
		(shown?.mode === "pair" && shown.target === pair.id) ||
		(shown?.mode === "scale" && roundsOf(pair.id).some((round) => round.id === shown.target));
	const inFocus = onScreen && !shown?.blank;
	const writing = writers(pair.id, part);
	return (
		<li class="card-place" id={pairElement(pair.id, part)} tabIndex={-1} data-in-focus={inFocus}>
			{inFocus && part === "statement" && <OnScreen />}
			<div class="card card--pair" data-column={column} data-struck={pair.struck}>
				<p class="pair-head">
					<span class="pair-number" aria-hidden="true">
						{number}
					</span>
					<span class="visually-hidden">
						{words(vocabulary.value?.pair[part] ?? "")} {number}
					</span>
					{!pair.struck && <span class="quiet">{t(`pair.${pair.state}`)}</span>}
				</p>
				<p class={pair[part] ? "written" : "quiet"} dir="auto">
					{pair.struck ? <del>{pair[part]}</del> : pair[part] || t("pair.not_written")}
				</p>
				{writing.length > 0 && (
					<p class="writers" aria-live="polite">
						{t("pair.writing", { names: listed(writing) })}
					</p>
				)}
				<p class="card-foot">
					{pair.struck && <span class="badge">{t("card.struck")}</span>}
					<WhoSeesThis item={pair} />
					{openRound.value?.pair === pair.id && <span class="badge">{t("vote.open")}</span>}
				</p>
				<ReadAloud texts={[pair[part]]} />
				<div class="tools tools--card">
					<button
						type="button"
						class="tool"
						aria-describedby={pairElement(pair.id, part)}
						onClick={() => {
							openPair.value = pair.id;
						}}
					>
						{t("pair.open")}
					</button>
					<button
						type="button"
						class="tool"
						onClick={() =>
							goTo(
								part === "statement" ? "needs_to_happen" : "worried",
								pairElement(pair.id, other),
							)
						}
					>
						{t(`pair.go_to_${other}`, { number })}
					</button>
					{part === "statement" && <PairTools pair={pair} />}
				</div>
			</div>
			{part === "statement" && <NoticeAt place={`pair:${pair.id}`} />}
		</li>
	);
}
