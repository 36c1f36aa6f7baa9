import type { Column } from "../contract.gen";
import { ColumnMark } from "../design/ColumnMark";
import { t, words } from "../i18n";
import { vocabulary } from "../store";
import { COLUMNS } from "../vocabulary";
import { Paged } from "./Paged";
import { categoryName, piecesIn } from "./pieces";
import { SMALLEST } from "./sizes";

const ORDER: readonly Column[] = ["worried", "working_well", "needs_to_happen"];

/** The whole board. Each column turns its own pages. */
export function ColumnsScreen({ page }: { page: number }) {
	const regions = ORDER.map((column) => ({
		key: column,
		column,
		head: <ColumnHead column={column} rank={2} />,
		pieces: piecesIn(column),
		nothing: <Categories column={column} />,
	}));
	return (
		<>
			<h1 class="visually-hidden">{t("phone.board")}</h1>
			<Paged regions={regions} sizes={[5, 4.6, 4.2, 3.8, SMALLEST]} page={page} rank={3} />
		</>
	);
}

/** One column as wide as the screen, in two lanes. */
export function ColumnScreen({ column, page }: { column: Column; page: number }) {
	const region = {
		key: column,
		column,
		head: <ColumnHead column={column} rank={1} />,
		pieces: piecesIn(column),
		nothing: <Categories column={column} />,
	};
	const sizes = [6.4, 5.6, 5, 4.4, 3.9, SMALLEST];
	return <Paged regions={[region]} sizes={sizes} lanes={2} page={page} rank={2} />;
}

export function ColumnHead({ column, rank }: { column: Column; rank: 1 | 2 }) {
	const Name = rank === 1 ? "h1" : "h2";
	return (
		<Name class="region-head">
			<ColumnMark column={column} />
			<span>{words(vocabulary.value?.columns[column] ?? "")}</span>
		</Name>
	);
}

/** What an empty column is for. */
function Categories({ column }: { column: Column }) {
	return (
		<div class="nothing-yet">
			<ul>
				{COLUMNS[column].map((category) => (
					<li key={category}>{categoryName(category)}</li>
				))}
			</ul>
			<p>{t("board.nothing_yet")}</p>
		</div>
	);
}
