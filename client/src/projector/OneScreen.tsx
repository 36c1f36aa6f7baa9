import { Picture } from "../child/Picture";
import type { CardRecord, PairRecord } from "../contract.gen";
import { ColumnMark } from "../design/ColumnMark";
import { t } from "../i18n";
import { columnOf } from "../vocabulary";
import { Paged } from "./Paged";
import { categoryName, partName, pieceOfCard, pieceOfPair } from "./pieces";
import { SMALLEST } from "./sizes";

const PARTS = ["statement", "goal"] as const;

/** One card, as large as it can be. A struck one is shown struck: the chair has put it up. */
export function CardScreen({ card, page }: { card: CardRecord; page: number }) {
	const column = columnOf(card.category);
	const region = {
		key: card.id,
		column,
		head: (
			<h1 class="region-head">
				<ColumnMark column={column} />
				<span>{categoryName(card.category)}</span>
			</h1>
		),
		pieces: [pieceOfCard(card)],
	};
	const sizes = [10, 8.8, 7.8, 6.9, 6.1, 5.4, 4.8, 4.2, 3.7, SMALLEST];
	return (
		<div class={card.drawing ? "card-screen card-screen--drawn" : "card-screen"}>
			<Paged regions={[region]} sizes={sizes} page={page} rank={2} />
			{card.drawing && <Picture drawing={card.drawing} label={t("child.drawing")} />}
		</div>
	);
}

/** A statement and its goal side by side. */
export function PairScreen({ pair, page }: { pair: PairRecord; page: number }) {
	const regions = PARTS.map((part) => {
		const category = part === "statement" ? "danger_statement" : "safety_goal";
		const column = columnOf(category);
		return {
			key: `${pair.id}.${part}`,
			column,
			head: (
				<h2 class="region-head">
					<ColumnMark column={column} />
					<span>{partName(part)}</span>
				</h2>
			),
			pieces: [pieceOfPair(pair, part)],
		};
	});
	const sizes = [7, 6.5, 6, 5.6, 5.2, 4.8, 4.4, 4, 3.7, SMALLEST];
	return (
		<>
			<h1 class="visually-hidden">{t("projector.pair")}</h1>
			<Paged regions={regions} sizes={sizes} page={page} rank={3} />
		</>
	);
}
