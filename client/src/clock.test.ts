import { describe, expect, it } from "vitest";
import { clock, day } from "./clock";

const at = new Date(2026, 10, 26, 14, 5).toISOString();

describe("times", () => {
	it("are told as clocks here show them, with a day in words", () => {
		expect(clock(at)).toBe("14:05");
		expect(day(at)).toMatch(/^Thursday,? 26 November$/);
	});
});
