import { expect, it, test } from "vitest";
import { plus } from "./calendarDays";
import { dateInWords } from "./dateInWords";

const WEDNESDAY = "2026-11-25";

test.each([
	["today", "2026-11-25"],
	["Tomorrow", "2026-11-26"],
	["the day after tomorrow", "2026-11-27"],
	["Friday", "2026-11-27"],
	["by Friday", "2026-11-27"],
	["this Friday.", "2026-11-27"],
	["Wednesday", "2026-12-02"],
	["weds", "2026-12-02"],
	["Monday", "2026-11-30"],
	["next Friday", "2026-12-04"],
	["next Monday", "2026-11-30"],
	["Tuesday next week", "2026-12-01"],
	["next week Tuesday", "2026-12-01"],
	["Friday week", "2026-12-04"],
	["a week on Friday", "2026-12-04"],
	["a week today", "2026-12-02"],
	["in two weeks", "2026-12-09"],
	["in 2 weeks’ time", "2026-12-09"],
	["three weeks from now", "2026-12-16"],
	["within a week", "2026-12-02"],
	["in a fortnight", "2026-12-09"],
	["in ten days", "2026-12-05"],
	["in a month", "2026-12-25"],
	["in 3 months", "2027-02-25"],
	["by the end of the week", "2026-11-27"],
	["end of next week", "2026-12-04"],
	["end of the month", "2026-11-30"],
	["end of February", "2027-02-28"],
	["12 May", "2027-05-12"],
	["12th of May", "2027-05-12"],
	["May 12", "2027-05-12"],
	["1 Dec", "2026-12-01"],
	["25 November", "2026-11-25"],
	["24 November", "2027-11-24"],
	["12 May 2028", "2028-05-12"],
	["Friday 4 December", "2026-12-04"],
	["Friday, 4 December 2026", "2026-12-04"],
	["29 February", "2028-02-29"],
	["4/12", "2026-12-04"],
	["4/12/26", "2026-12-04"],
	["04.12.2026", "2026-12-04"],
	["2026-12-04", "2026-12-04"],
])("%s is %s", (said, day) => {
	expect(dateInWords(said, WEDNESDAY)?.day).toBe(day);
});

test.each([
	"",
	"end of term",
	"soon",
	"next week",
	"next month",
	"as soon as possible",
	"31 June",
	"29 February 2027",
	"13/13",
	"Monday 4 December",
	"in some weeks",
	"may",
	"Friday or Saturday",
	"12 Mayor",
	"12 m",
])("“%s” is no one day, so the person is asked", (said) => {
	expect(dateInWords(said, WEDNESDAY)).toBeNull();
});

it("names the other day that “next Friday” may mean, and none where all mean the same", () => {
	expect(dateInWords("next Friday", WEDNESDAY)).toEqual({ day: "2026-12-04", or: "2026-11-27" });
	expect(dateInWords("next Tuesday", WEDNESDAY)).toEqual({ day: "2026-12-01" });
	expect(dateInWords("Friday", WEDNESDAY)).toEqual({ day: "2026-11-27" });
	expect(dateInWords("next Sunday", "2026-11-29")).toEqual({ day: "2026-12-06" });
});

it("finds the same day of a shorter month, or its last", () => {
	expect(dateInWords("in three months", "2026-11-30")?.day).toBe("2027-02-28");
	expect(dateInWords("in 1 month", "2028-01-31")?.day).toBe("2028-02-29");
});

it("names every weekday alone within the seven days that come", () => {
	for (let ahead = 0; ahead < 400; ahead++) {
		const today = plus("2026-01-01", ahead);
		for (const name of ["monday", "thu", "sunday"]) {
			const found = dateInWords(name, today)?.day ?? "";
			expect(found > today && found <= plus(today, 7)).toBe(true);
			const long = new Date(`${found}T12:00:00Z`).toLocaleDateString("en-GB", { weekday: "long" });
			expect(long.toLowerCase().startsWith(name)).toBe(true);
		}
	}
});
