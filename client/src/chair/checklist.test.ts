import { describe, expect, it } from "vitest";
import type { PairRecord } from "../contract.gen";
import { card, pair, round } from "../testing/exampleFamily";
import { missing } from "./checklist";

const full = (["harm", "existing_strength", "existing_safety", "next_step"] as const).map(
	(category) => card(category, category, "Something."),
);
const whats = (pairs: PairRecord[], rounds = [round], cards = full) =>
	missing(cards, pairs, rounds).map((one) => one.what);

describe("what is missing", () => {
	it("is nothing when each pair is written, ready and scaled", () => {
		expect(whats([pair])).toEqual([]);
	});

	it("begins with the map and ends with the next steps", () => {
		const found = missing([], [], []).map((one) => ("category" in one ? one.category : one.what));
		expect(found).toEqual([
			"harm",
			"existing_strength",
			"existing_safety",
			"no_statement",
			"next_step",
		]);
	});

	it("asks for the words of a pair before its goal, and for its goal before the scale", () => {
		expect(whats([{ ...pair, statement: "", goal: "", state: "draft" }], [])).toEqual([
			"statement",
		]);
		expect(whats([{ ...pair, goal: "", state: "draft" }], [])).toEqual(["goal"]);
		expect(whats([{ ...pair, state: "draft" }], [])).toEqual(["not_ready", "no_scale"]);
		expect(whats([pair], [])).toEqual(["no_scale"]);
	});

	it("takes no notice of what is struck out, but keeps the numbers of the board", () => {
		const struck = { ...pair, id: "struck", struck: true, goal: "" };
		const found = missing(full, [struck, { ...pair, goal: "" }], []);
		expect(found).toEqual([{ what: "goal", pair: pair.id, number: 2 }]);
		expect(whats([struck])).toEqual(["no_statement"]);
		expect(
			whats(
				[pair],
				[round],
				full.map((one) => ({ ...one, struck: true })),
			),
		).toHaveLength(4);
	});
});
