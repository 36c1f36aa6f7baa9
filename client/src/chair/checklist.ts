import type { CardRecord, PairRecord, RoundRecord } from "../contract.gen";
import { impactMissing } from "../plainwords/statement";

/** What the meeting has not got yet. Advice for the chair; it never stands in the way. */
export type Missing =
	| { what: "no_statement" }
	| {
			what: "statement" | "goal" | "impact" | "not_ready" | "no_scale";
			pair: string;
			number: number;
	  }
	| { what: "category"; category: CardRecord["category"] }
	| { what: "quorum"; lacking: readonly string[] }
	| { what: "agency"; person: string; name: string }
	| { what: "no_owner" | "no_date"; card: string; text: string };

const WANTED: readonly CardRecord["category"][] = [
	"harm",
	"existing_strength",
	"existing_safety",
	"next_step",
	"bottom_line",
];

/** The plan comes last. */
const OF_THE_PLAN = new Set<CardRecord["category"]>(["next_step", "bottom_line"]);

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
	const next = inCategories.filter((one) => "category" in one && OF_THE_PLAN.has(one.category));
	const before = inCategories.filter((one) => !next.includes(one));
	const ofPairs = standing.flatMap(({ pair, number }) => missingIn(pair, number, rounds));
	const none: Missing[] = standing.length ? [] : [{ what: "no_statement" }];
	return [...before, ...none, ...ofPairs, ...next, ...cards.flatMap(missingInStep)];
}

/** Who does it, and by when. */
function missingInStep(card: CardRecord): Missing[] {
	if (card.category !== "next_step" || card.struck || card.merged_into) return [];
	const at = { card: card.id, text: card.text };
	const lacks: Missing[] = [];
	if (!card.owner) lacks.push({ what: "no_owner", ...at });
	if (!card.due) lacks.push({ what: "no_date", ...at });
	return lacks;
}

function missingIn(pair: PairRecord, number: number, rounds: readonly RoundRecord[]): Missing[] {
	const at = { pair: pair.id, number };
	if (!pair.statement) return [{ what: "statement", ...at }];
	const lacks: Missing[] = impactMissing(pair.statement) ? [{ what: "impact", ...at }] : [];
	if (!pair.goal) return [...lacks, { what: "goal", ...at }];
	if (pair.state === "draft") lacks.push({ what: "not_ready", ...at });
	if (!rounds.some((round) => round.pair === pair.id)) lacks.push({ what: "no_scale", ...at });
	return lacks;
}
