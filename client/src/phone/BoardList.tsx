import { useState } from "preact/hooks";
import type { Category, Column } from "../contract.gen";
import { ColumnMark } from "../design/ColumnMark";
import { t, words } from "../i18n";
import { vocabulary } from "../store";
import { cardsIn, pairs } from "../views";
import { COLUMNS } from "../vocabulary";
import { BoardCard } from "./BoardCard";

const ORDER: readonly Column[] = ["worried", "working_well", "needs_to_happen"];

/** The board for reading, one column at a time. */
export function BoardList() {
	const [column, setColumn] = useState<Column>("worried");
	const names = vocabulary.value?.columns;
	if (!names) return null;
	return (
		<div class="board-list">
			<div class="column-switch">
				{ORDER.map((one) => (
					<button
						key={one}
						type="button"
						class="column-tab"
						data-column={one}
						aria-pressed={one === column}
						onClick={() => setColumn(one)}
					>
						<ColumnMark column={one} />
						<span>{words(names[one])}</span>
					</button>
				))}
			</div>
			<div class="column" data-column={column}>
				<h3 class="visually-hidden">{words(names[column])}</h3>
				{COLUMNS[column].map((category) => (
					<CategoryList key={category} category={category} column={column} />
				))}
			</div>
		</div>
	);
}

function CategoryList({ category, column }: { category: Category; column: Column }) {
	const named = vocabulary.value?.categories[category];
	const texts = pairTexts(category);
	const cards = cardsIn(category);
	return (
		<section class="category">
			<h4 class="category-head">{words(named?.label ?? "")}</h4>
			{texts.length + cards.length === 0 && <p class="quiet">{t("board.nothing_yet")}</p>}
			<ul class="card-list">
				{texts.map(({ id, text }) => (
					<li key={id}>
						<div class="card" data-column={column}>
							<p class="written" dir="auto">
								{text}
							</p>
						</div>
					</li>
				))}
				{cards.map((card) => (
					<li key={card.id}>
						<BoardCard card={card} />
					</li>
				))}
			</ul>
		</section>
	);
}

/** Statements stand among the worries and goals in what needs to happen; struck pairs in neither. */
function pairTexts(category: Category): { id: string; text: string }[] {
	const part =
		category === "danger_statement" ? "statement" : category === "safety_goal" ? "goal" : null;
	if (!part) return [];
	return pairs.value
		.filter((pair) => !pair.struck && pair[part] !== "")
		.map((pair) => ({ id: pair.id, text: pair[part] }));
}
