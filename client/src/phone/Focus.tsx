import { cards } from "../boardCards";
import type { Column, ScreenRecord } from "../contract.gen";
import { ColumnMark } from "../design/ColumnMark";
import { Later } from "../design/Later";
import { t, words } from "../i18n";
import { ReadAloud } from "../readaloud/ReadAloud";
import { records, vocabulary } from "../store";
import { screen } from "../views";
import { loadReveal } from "../vote/loadReveal";
import { MyName } from "../vote/MyName";
import { Prompts } from "../vote/Prompts";
import { BoardCard } from "./BoardCard";
import { PairText } from "./PairText";

/** What the chair has on screen, as far as this person may see it. */
export function Focus() {
	const shown = screen.value;
	if (!shown) return null;
	return (
		<section class="panel" aria-labelledby="focus-title">
			<h2 class="eyebrow" id="focus-title">
				{t("focus.title")}
			</h2>
			<Shown shown={shown} />
		</section>
	);
}

function Shown({ shown }: { shown: ScreenRecord }) {
	const target = shown.target ?? "";
	const card = cards.value.get(target);
	const round = records.round.value.get(target);
	const pair = records.pair.value.get(round?.pair ?? target);
	if (shown.blank) return <p>{t("focus.blank")}</p>;
	switch (shown.mode) {
		case "join":
			return <p>{t("focus.join")}</p>;
		case "columns":
			return <p>{t("focus.columns")}</p>;
		case "plan":
			return <p>{t("focus.plan")}</p>;
		case "column":
			return <ColumnName column={target as Column} />;
		case "card":
			return card ? (
				<BoardCard card={card}>
					<ReadAloud texts={[card.text]} />
				</BoardCard>
			) : (
				<p>{t("focus.other")}</p>
			);
		case "pair":
			return pair ? (
				<>
					<PairText pair={pair} />
					<ReadAloud texts={[pair.statement, pair.goal]} />
				</>
			) : (
				<p>{t("focus.other")}</p>
			);
		case "scale":
			if (!round || !pair) return <p>{t("focus.other")}</p>;
			// The numbers first: everyone looks for them at the same moment as on the projector.
			return (
				<>
					{round.release && <Later load={loadReveal} give={{ round }} />}
					{round.release && <MyName key={round.id} round={round} />}
					{round.release && <Prompts key={`prompts-${round.id}`} round={round} />}
					<PairText pair={pair} />
					{!round.release && <p class="quiet">{t("focus.scale_open")}</p>}
				</>
			);
	}
}

function ColumnName({ column }: { column: Column }) {
	return (
		<p class="lead column-name" data-column={column}>
			<ColumnMark column={column} /> {words(vocabulary.value?.columns[column] ?? "")}
		</p>
	);
}
