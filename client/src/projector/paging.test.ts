import { describe, expect, test } from "vitest";
import { fill, type Lane, level, type Measured, type Place, pageOf, setInLanes } from "./paging";

const LINE = 10;

function cards(...lines: number[]): Measured[] {
	return lines.map((many) => ({ group: "harm", naming: 0, around: 0, lines: many, line: LINE }));
}

function inGroups(...groups: string[]): Measured[] {
	return groups.map((group) => ({ group, naming: 8, around: 2, lines: 2, line: LINE }));
}

function tall(lane: Lane, of: readonly Measured[]): number {
	return lane.reduce((sum, part) => {
		const { naming, around, line } = of[part.card] as Measured;
		return sum + (part.named ? naming : 0) + around + (part.to - part.from) * line;
	}, 0);
}

/** Every line of every card, once, in order. */
function linesOf(lanes: readonly Lane[]): string[] {
	return lanes
		.flat()
		.flatMap(({ card, from, to }) =>
			Array.from({ length: to - from }, (_, line) => `${card}.${from + line}`),
		);
}

describe("setting cards in lanes", () => {
	test("cards stand whole, and the next lane begins with the first that has no room", () => {
		expect(setInLanes(cards(3, 4, 3, 1), 100)).toEqual([
			[
				{ card: 0, from: 0, to: 3, named: true },
				{ card: 1, from: 0, to: 4, named: false },
				{ card: 2, from: 0, to: 3, named: false },
			],
			[{ card: 3, from: 0, to: 1, named: true }],
		]);
	});

	test("a name is set once for its group, and again at the top of the next lane", () => {
		const lanes = setInLanes(inGroups("harm", "harm", "worry", "worry"), 90);
		expect(lanes.map((lane) => lane.map((part) => part.named))).toEqual([
			[true, false, true],
			[true],
		]);
	});

	test("a card that would fit without its group's name moves to the next lane with it", () => {
		expect(setInLanes(inGroups("harm", "worry"), 52).map((lane) => lane.length)).toEqual([1, 1]);
	});

	test("a card longer than a lane begins its own and goes on; what follows stands below its end", () => {
		const lanes = setInLanes(cards(2, 23, 4), 100);
		expect(lanes).toEqual([
			[{ card: 0, from: 0, to: 2, named: true }],
			[{ card: 1, from: 0, to: 10, named: true }],
			[{ card: 1, from: 10, to: 20, named: true }],
			[
				{ card: 1, from: 20, to: 23, named: true },
				{ card: 2, from: 0, to: 4, named: false },
			],
		]);
	});

	test("one line is never left alone on the next lane", () => {
		const parts = setInLanes(cards(11), 100).flat();
		expect(parts.map(({ from, to }) => to - from)).toEqual([9, 2]);
	});

	test("what flows begins where three lines fit, and leaves no line alone", () => {
		const spans = (room: number, lines: number) =>
			setInLanes(cards(10 - room, lines), 100, true).map((lane) =>
				lane.map(({ card, from, to }) => `${card}.${from}-${to}`),
			);
		expect(spans(4, 7)).toEqual([["0.0-6", "1.0-4"], ["1.4-7"]]);
		expect(spans(4, 5)).toEqual([["0.0-6", "1.0-3"], ["1.3-5"]]);
		expect(spans(2, 7)).toEqual([["0.0-8"], ["1.0-7"]]);
		expect(spans(4, 4)).toEqual([["0.0-6", "1.0-4"]]);
	});

	test("a height of less than a line still ends", () => {
		expect(linesOf(setInLanes(cards(3), 4))).toEqual(["0.0", "0.1", "0.2"]);
	});

	test("no cards, no lanes", () => {
		expect(setInLanes([], 100)).toEqual([]);
	});

	test("whatever the cards, every line is shown exactly once and no lane is too tall", () => {
		const random = randomFrom(7);
		for (let round = 0; round < 300; round++) {
			const many = Array.from({ length: random(60) }, () => ({
				group: "abc"[random(3)] ?? "a",
				naming: random(20),
				around: random(15),
				lines: 1 + random(40),
				line: 7 + random(10),
			})).sort((a, b) => (a.group < b.group ? -1 : 1));
			const height = 80 + random(300);
			const flows = round % 2 === 1;
			const lanes = setInLanes(many, height, flows);
			const every = many.flatMap((one, card) =>
				Array.from({ length: one.lines }, (_, line) => `${card}.${line}`),
			);
			expect(linesOf(lanes)).toEqual(every);
			for (const lane of lanes) {
				expect(lane.length).toBeGreaterThan(0);
				expect(tall(lane, many)).toBeLessThanOrEqual(height + 0.5);
			}
			expect(setInLanes(many, height, flows)).toEqual(lanes);
		}
	});

	test("a card added after the page that is shown leaves that page as it is", () => {
		const before = setInLanes(cards(5, 5, 5, 5), 100);
		const after = setInLanes(cards(5, 5, 5, 5, 5), 100);
		expect(after.slice(0, 2)).toEqual(before);
	});
});

describe("filling places side by side", () => {
	/** Lines grow with the type. */
	function place(height: number, ...lines: number[]): Place {
		return {
			height,
			measure: (size) => cards(...lines).map((one) => ({ ...one, line: size })),
		};
	}

	test("takes the largest type at which every place holds all on one page", () => {
		const { size, filled } = fill([place(100, 2, 3), place(100, 6)], [30, 20, 16, 10], 1, 12);
		expect(size).toBe(16);
		expect(filled.map(({ lanes }) => lanes.length)).toEqual([1, 1]);
	});

	test("turns pages only in the smallest type, and keeps room to say so only where it does", () => {
		const { size, filled } = fill([place(100, 5, 5, 5), place(100, 10)], [20, 10], 1, 12);
		expect(size).toBe(10);
		expect(filled.map(({ lanes }) => lanes.length)).toEqual([3, 1]);
	});

	test("steps down rather than cutting a card in two", () => {
		expect(fill([place(100, 8)], [20, 10], 2, 12).size).toBe(10);
	});

	test("more cards never make the type larger", () => {
		let before = Number.POSITIVE_INFINITY;
		for (let many = 0; many < 40; many++) {
			const lines = Array.from({ length: many }, (_, card) => 1 + (card % 4));
			const { size } = fill([place(400, ...lines)], [40, 30, 20, 10], 1, 12);
			expect(size).toBeLessThanOrEqual(before);
			before = size;
		}
	});
});

describe("levelling", () => {
	test("spreads a few cards over the lanes", () => {
		const lanes = level(cards(3, 3, 3, 3), 200, 2);
		expect(lanes.map((lane) => lane.length)).toEqual([2, 2]);
	});

	test("never takes another lane or cuts a card", () => {
		const lanes = level(cards(8, 1), 200, 2);
		expect(lanes.map((lane) => lane.map((part) => part.card))).toEqual([[0], [1]]);
	});
});

describe("the page", () => {
	const lanes = setInLanes(cards(10, 10, 10, 25), 100);

	test("counts what is not on it", () => {
		expect(pageOf(lanes, 1, 0)).toMatchObject({ number: 0, pages: 6, more: 3, goesOn: false });
	});

	test("says that a card goes on", () => {
		expect(pageOf(lanes, 1, 3)).toMatchObject({ number: 3, more: 3, goesOn: true });
		expect(pageOf(lanes, 1, 5).goesOn).toBe(false);
	});

	test("holds as many lanes as it has room for", () => {
		const second = pageOf(lanes, 2, 1);
		expect(second.shown).toEqual(lanes.slice(2, 4));
		expect(second).toMatchObject({ number: 1, pages: 3, more: 2 });
	});

	test("past the last is the last", () => {
		expect(pageOf(lanes, 1, 99)).toEqual(pageOf(lanes, 1, 5));
	});

	test("of nothing is one page", () => {
		expect(pageOf([], 1, 4)).toMatchObject({ number: 0, pages: 1, more: 0, shown: [] });
	});
});

function randomFrom(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}
