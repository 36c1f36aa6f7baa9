import { cardsIn } from "../boardCards";
import type { Category, Column } from "../contract.gen";
import { ColumnMark } from "../design/ColumnMark";
import { t, words } from "../i18n";
import { vocabulary } from "../store";
import { screen } from "../views";
import { COLUMNS } from "../vocabulary";
import { AddCard } from "./AddCard";
import { Card } from "./Card";
import { shownIn } from "./filter";
import { OnScreen } from "./OnScreen";
import { PairList } from "./PairList";

/** One column with its categories in their order. */
export function BoardColumn({ column, named }: { column: Column; named: boolean }) {
	const shown = screen.value;
	const inFocus = shown?.mode === "column" && shown.target === column && !shown.blank;
	const name = words(vocabulary.value?.columns[column] ?? "");
	return (
		<section class="column" data-column={column} aria-labelledby={`column-${column}`}>
			<h3 class={named ? "column-head" : "visually-hidden"} id={`column-${column}`}>
				<ColumnMark column={column} />
				<span>{name}</span>
			</h3>
			{inFocus && <OnScreen />}
			{COLUMNS[column].map((category) => (
				<CategorySection key={category} category={category} />
			))}
		</section>
	);
}

function CategorySection({ category }: { category: Category }) {
	const named = vocabulary.value?.categories[category];
	return (
		<section class="category" aria-labelledby={`category-${category}`}>
			<h4 class="category-head" id={`category-${category}`}>
				{words(named?.label ?? "")}
			</h4>
			{category === "danger_statement" ? (
				<PairList part="statement" />
			) : category === "safety_goal" ? (
				<PairList part="goal" />
			) : (
				<CardList category={category} prompt={words(named?.prompt ?? "") ?? ""} />
			)}
		</section>
	);
}

type Cards = Exclude<Category, "danger_statement" | "safety_goal">;

function CardList({ category, prompt }: { category: Cards; prompt: string }) {
	const all = cardsIn(category);
	const shown = shownIn(category);
	return (
		<>
			{all.length === 0 && <p class="quiet prompt">{prompt}</p>}
			{shown.length < all.length && (
				<p class="quiet">{t("filter.hidden", { count: all.length - shown.length })}</p>
			)}
			<ul class="card-list" data-drop={category}>
				{shown.map((card) => (
					<Card key={card.id} card={card} />
				))}
			</ul>
			<AddCard category={category} />
		</>
	);
}
