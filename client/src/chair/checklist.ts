import type { CardRecord, PairRecord, RoundRecord } from "../contract.gen";

/** What the meeting has not got yet. Advice for the chair; it never stands in the way. */
export type Missing =
	| { what: "no_statement" }
	| { what: "statement" | "goal" | "not_ready" | "no_scale"; pair: string; number: number }
	| { what: "category"; category: CardRecord["category"] };

const WANTED: readonly CardRecord["category"][] = [
	"harm",
	"existing_strength",
	"existing_safety",
	"next_step",
];

/** In the order in which a meeting would do them. */
export function missing(
	cards: readonly CardRecord[],
	pairs: readonly PairRecord[],
	rounds: readonly RoundRecord[],
): Missing[] {
	const standing = pairs
		.map((pair, index) => ({ pair, number: index + 1 }))
		.filter(({ pair }) => !pair.struck);
	const empty = WANTED.filter(
		(category) => !cards.some((card) => card.category === category && !card.struck),
	);
	const inCategories = empty.map((category): Missing => ({ what: "category", category }));
	const next = inCategories.filter((one) => "category" in one && one.category === "next_step");
	const before = inCategories.filter((one) => !next.includes(one));
	const ofPairs = standing.flatMap(({ pair, number }) => missingIn(pair, number, rounds));
	const none: Missing[] = standing.length ? [] : [{ what: "no_statement" }];
	return [...before, ...none, ...ofPairs, ...next];
}

function missingIn(pair: PairRecord, number: number, rounds: readonly RoundRecord[]): Missing[] {
	const at = { pair: pair.id, number };
	if (!pair.statement) return [{ what: "statement", ...at }];
	if (!pair.goal) return [{ what: "goal", ...at }];
	const lacks: Missing[] = [];
	if (pair.state === "draft") lacks.push({ what: "not_ready", ...at });
	if (!rounds.some((round) => round.pair === pair.id)) lacks.push({ what: "no_scale", ...at });
	return lacks;
}
