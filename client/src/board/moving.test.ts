import { describe, expect, it } from "vitest";
import type { CardRecord } from "../contract.gen";
import { card } from "../testing/exampleFamily";
import { placesFor, step } from "./moving";

const row = ["a", "b", "c", "d"].map((id) => card(id, "harm", id));
const one = (id: string) => row.find((held) => held.id === id) as CardRecord;
const befores = (id: string, of = row) => placesFor(one(id), of).map((place) => place.before);

describe("places to move to", () => {
	it("are all but where it is now, in order", () => {
		expect(befores("a")).toEqual(["c", "d", null]);
		expect(befores("c")).toEqual(["a", "b", null]);
		expect(befores("d")).toEqual(["a", "b", "c"]);
	});

	it("are named by the card they come after", () => {
		const names = placesFor(one("b"), row).map((place) => place.after?.id ?? "start");
		expect(names).toEqual(["start", "c", "d"]);
	});

	it("are every place of another category, its empty start too", () => {
		const other = [card("x", "next_step", "x")];
		expect(befores("a", other)).toEqual(["x", null]);
		expect(befores("a", [])).toEqual([null]);
	});

	it("are none when it is alone", () => {
		expect(befores("a", [one("a")])).toEqual([]);
	});
});

describe("a step", () => {
	const goesBefore = (id: string, by: -1 | 1, shown = row) => step(one(id), row, shown, by)?.before;

	it("goes past the neighbour", () => {
		expect(goesBefore("c", -1)).toBe("b");
		expect(goesBefore("b", 1)).toBe("d");
		expect(goesBefore("c", 1)).toBeNull();
	});

	it("ends at the ends", () => {
		expect(goesBefore("a", -1)).toBeUndefined();
		expect(goesBefore("d", 1)).toBeUndefined();
	});

	it("goes past what a filter hides, so that it is seen to move", () => {
		const shown = [one("a"), one("c")];
		expect(goesBefore("a", 1, shown)).toBe("d");
		expect(goesBefore("c", -1, shown)).toBe("a");
	});
});
