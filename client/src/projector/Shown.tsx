import type { Column } from "../contract.gen";
import { t } from "../i18n";
import { records } from "../store";
import { frozen, screen } from "../views";
import { ColumnScreen, ColumnsScreen } from "./BoardScreen";
import { JoinScreen } from "./JoinScreen";
import { CardScreen, PairScreen } from "./OneScreen";
import { PlanScreen } from "./PlanScreen";
import { ScaleScreen } from "./ScaleScreen";

/** What the chair shows. After the freeze the chair can choose no more: the screen says so. */
export function Shown() {
	if (frozen.value) return <Words title={t("projector.closed")} text={t("frozen.thanks")} />;
	const { mode, target, page } = screen.value ?? { mode: "join", target: null, page: 0 };
	const id = target ?? "";
	const card = records.card.value.get(id);
	const round = records.round.value.get(id);
	const pair = records.pair.value.get(round?.pair ?? id);
	if (mode === "join") return <JoinScreen />;
	if (mode === "plan") return <PlanScreen page={page} />;
	if (mode === "columns") return <ColumnsScreen page={page} />;
	if (mode === "column") return <ColumnScreen key={id} column={id as Column} page={page} />;
	if (mode === "card" && card) return <CardScreen key={id} card={card} page={page} />;
	if (mode === "pair" && pair) return <PairScreen key={id} pair={pair} page={page} />;
	if (mode === "scale" && round)
		return <ScaleScreen key={id} round={round} pair={pair} page={page} />;
	return <Words title={t("projector.nothing")} />;
}

/** A few words, large, and nothing else. */
export function Words({ title, text }: { title: string; text?: string }) {
	return (
		<div class="words-screen">
			<h1>{title}</h1>
			{text && <p>{text}</p>}
		</div>
	);
}
