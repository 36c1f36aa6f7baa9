import { cardsIn } from "../boardCards";
import type { CardRecord, Category, Column, PairPart, PairRecord } from "../contract.gen";
import { t, words } from "../i18n";
import { vocabulary } from "../store";
import { pairs } from "../views";
import { COLUMNS } from "../vocabulary";

/** Something written, as the projector sets it. */
export interface Piece {
	key: string;
	/** The words it stands under, or nothing. */
	group: string;
	text: string;
	/** Whose view it is, in words, or nothing. */
	whose: string;
	struck: boolean;
}

/** All that stands in a column, in its order. What was struck out has been taken off the table. */
export function piecesIn(column: Column): Piece[] {
	return COLUMNS[column].flatMap((category) => [
		...pairPieces(category),
		...cardsIn(category)
			.filter((card) => !card.struck)
			.map((card) => pieceOfCard(card, categoryName(card.category))),
	]);
}

export function pieceOfCard(card: CardRecord, group = ""): Piece {
	const whose = card.perspective && vocabulary.value?.perspectives[card.perspective];
	return {
		key: card.id,
		group,
		text: card.text || t("child.drawing"),
		whose: (whose && words(whose)) ?? "",
		struck: card.struck,
	};
}

export function pieceOfPair(pair: PairRecord, part: PairPart, group = ""): Piece {
	const text = pair[part] || t("pair.not_written");
	return { key: `${pair.id}.${part}`, group, text, whose: "", struck: pair.struck };
}

export function categoryName(category: Category): string {
	return words(vocabulary.value?.categories[category].label ?? "") ?? "";
}

export function partName(part: PairPart): string {
	return words(vocabulary.value?.pair[part] ?? "") ?? "";
}

/** Statements stand among the worries and goals in what needs to happen. */
function pairPieces(category: Category): Piece[] {
	const part =
		category === "danger_statement" ? "statement" : category === "safety_goal" ? "goal" : null;
	if (!part) return [];
	return pairs.value
		.filter((pair) => !pair.struck && pair[part] !== "")
		.map((pair) => pieceOfPair(pair, part, categoryName(category)));
}
