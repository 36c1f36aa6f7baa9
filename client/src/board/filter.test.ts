import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { welcome } from "../store";
import { welcomeOf } from "../testing/exampleFamily";
import { counted, shownIn, whose } from "./filter";

beforeEach(() => welcome(welcomeOf("family")));
afterEach(() => {
	whose.value = "everyone";
});

const shown = () => shownIn("harm").map((card) => card.id);

describe("the filter by perspective", () => {
	it("leaves everything as long as nothing is chosen", () => {
		expect(shown()).toEqual(["c01", "c02"]);
		expect(counted.value).toEqual({ shown: 7, of: 7 });
	});

	it("leaves the cards of one perspective", () => {
		whose.value = "other_professionals";
		expect(shown()).toEqual(["c02"]);
		whose.value = "network";
		expect(shown()).toEqual([]);
		expect(counted.value).toEqual({ shown: 2, of: 7 });
	});

	it("finds the cards that are nobody’s view", () => {
		whose.value = "nobody";
		expect(shown()).toEqual(["c01"]);
	});
});
