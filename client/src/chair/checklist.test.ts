import { describe, expect, it } from "vitest";
import type { PairRecord } from "../contract.gen";
import { card, pair, round } from "../testing/exampleFamily";
import { missing } from "./checklist";

const CATEGORIES = [
	"harm",
	"existing_strength",
	"existing_safety",
	"next_step",
	"bottom_line",
] as const;
const planned = { owner: "Jean", due: "2026-12-04" };
const full = CATEGORIES.map((category) => ({
	...card(category, category, "Something."),
	...(category === "next_step" ? planned : {}),
}));
const whats = (pairs: PairRecord[], rounds = [round], cards = full) =>
	missing(cards, pairs, rounds).map((one) => one.what);

describe("what is missing", () => {
	it("is nothing when each pair is written, ready and scaled", () => {
		expect(whats([pair])).toEqual([]);
	});

	it("asks who does a next step and by when, until both are said", () => {
		const step = card("step", "next_step", "Ring the school.");
		expect(whats([pair], [round], [...full, step])).toEqual(["no_owner", "no_date"]);
		expect(whats([pair], [round], [...full, { ...step, owner: "Jean" }])).toEqual(["no_date"]);
		expect(whats([pair], [round], [...full, { ...step, struck: true }])).toEqual([]);
		expect(whats([pair], [round], [...full, { ...step, merged_into: "other" }])).toEqual([]);
	});

	it("begins with the map and ends with the plan", () => {
		const found = missing([], [], []).map((one) => ("category" in one ? one.category : one.what));
		expect(found).toEqual([
			"harm",
			"existing_strength",
			"existing_safety",
			"no_statement",
			"next_step",
			"bottom_line",
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
		).toHaveLength(5);
	});
});
