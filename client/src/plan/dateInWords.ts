import { iso, lastOf, plus, plusMonths, two, weekdayOf } from "./calendarDays";

/* A day as people say it in English: "next Friday", "in two weeks", "12 May". Whoever uses this says
 * the day back in full before anything is kept, so that nobody is taken to have meant another. */

/** YYYY-MM-DD. `or` is the other day that many people mean by the same words. */
export interface Understood {
	day: string;
	or?: string;
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = [
	"january",
	"february",
	"march",
	"april",
	"may",
	"june",
	"july",
	"august",
	"september",
	"october",
	"november",
	"december",
];
const NUMBERS = [
	"zero",
	"one",
	"two",
	"three",
	"four",
	"five",
	"six",
	"seven",
	"eight",
	"nine",
	"ten",
	"eleven",
	"twelve",
];
const WEEKDAY =
	"(sun|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat)(?:day|sday|nesday|rsday|urday)?";
const MONTH = "([a-z]{3,9})";
const COUNT = "(\\d{1,3}|[a-z]+)";
const NTH = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?: (\\d{4}))?";

/** Null where it is no day, or could be several: then the person is asked. `today` is YYYY-MM-DD. */
export function dateInWords(said: string, today: string): Understood | null {
	const words = said
		.toLowerCase()
		.replace(/[’']/g, "")
		.replace(/[,.!]+(?=\s|$)/g, " ")
		.replace(/\b(by|on|before|until|the|of|from now)\b/g, " ")
		.trim()
		.replace(/\s+/g, " ");
	for (const [pattern, read] of READERS) {
		const found = new RegExp(`^(?:${pattern})$`).exec(words);
		if (found) return read(found.slice(1), today);
	}
	return null;
}

type Reader = (parts: (string | undefined)[], today: string) => Understood | null;

const READERS: readonly (readonly [string, Reader])[] = [
	["today|tonight", (_, today) => ({ day: today })],
	["tomorrow", (_, today) => ({ day: plus(today, 1) })],
	["day after tomorrow", (_, today) => ({ day: plus(today, 2) })],
	[`(?:this |coming )?${WEEKDAY}`, ([day], today) => ({ day: coming(day, today) })],
	[`next ${WEEKDAY}`, ([day], today) => next(day, today)],
	[
		`${WEEKDAY} next week|next week ${WEEKDAY}`,
		([a, b], today) => ({ day: nextWeek(a ?? b, today) }),
	],
	[
		`${WEEKDAY} week|(?:a )?week ${WEEKDAY}`,
		([a, b], today) => ({ day: plus(coming(a ?? b, today), 7) }),
	],
	[
		"(?:a )?week (today|tomorrow)",
		([from], today) => ({ day: plus(today, from === "today" ? 7 : 8) }),
	],
	["(?:in |within )?(?:a )?fortnight(?:s time)?", (_, today) => ({ day: plus(today, 14) })],
	["end (?:this )?week", (_, today) => ({ day: coming("fri", today) })],
	["end next week", (_, today) => ({ day: nextWeek("fri", today) })],
	["end (?:this )?month", (_, today) => ({ day: lastOf(today.slice(0, 7)) })],
	[`end ${MONTH}${YEAR}`, ([month, year], today) => endOf(month, year, today)],
	[
		`(?:in |within )?${COUNT} (day|week|month)s?(?: from today| time)?`,
		([count, unit], today) => after(count, unit, today),
	],
	["(\\d{4})-(\\d{2})-(\\d{2})", ([year, month, day]) => real(year, month, day)],
	[
		"(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?",
		([d, m, y], today) => soonest(d, m, y, today),
	],
	[`(?:${WEEKDAY} )?${NTH} ${MONTH}${YEAR}`, ([w, d, m, y], today) => named(w, d, m, y, today)],
	[`(?:${WEEKDAY} )?${MONTH} ${NTH}${YEAR}`, ([w, m, d, y], today) => named(w, d, m, y, today)],
];

/** The day that comes first, not counting today. */
function coming(day: string | undefined, today: string): string {
	const ahead = (weekday(day) - weekdayOf(today) + 7) % 7;
	return plus(today, ahead || 7);
}

/** Of the week after this one; weeks begin on Monday. */
function nextWeek(day: string | undefined, today: string): string {
	const monday = plus(today, -((weekdayOf(today) + 6) % 7));
	return plus(monday, 7 + ((weekday(day) + 6) % 7));
}

/** Some mean the day of next week by it, some the one that comes first. */
function next(day: string | undefined, today: string): Understood {
	const first = coming(day, today);
	const later = nextWeek(day, today);
	return first === later ? { day: later } : { day: later, or: first };
}

function after(
	count: string | undefined,
	unit: string | undefined,
	today: string,
): Understood | null {
	const many = numberOf(count ?? "");
	if (many === null) return null;
	if (unit === "month") return { day: plusMonths(today, many) };
	return { day: plus(today, unit === "week" ? many * 7 : many) };
}

function numberOf(word: string): number | null {
	if (/^\d+$/.test(word)) return Number(word);
	if (word === "a" || word === "an") return 1;
	const known = NUMBERS.indexOf(word);
	return known < 0 ? null : known;
}

function endOf(
	month: string | undefined,
	year: string | undefined,
	today: string,
): Understood | null {
	const at = monthOf(month);
	if (at === null) return null;
	const day = (of: string) => lastOf(`${of}-${two(at)}`);
	const thisYear = today.slice(0, 4);
	const first = day(year ?? thisYear);
	return { day: year || first >= today ? first : day(String(Number(thisYear) + 1)) };
}

function named(
	weekdayName: string | undefined,
	day: string | undefined,
	month: string | undefined,
	year: string | undefined,
	today: string,
): Understood | null {
	const at = monthOf(month);
	const found = at === null ? null : soonest(day, String(at), year, today);
	if (!found || (weekdayName && weekdayOf(found.day) !== weekday(weekdayName))) return null;
	return found;
}

/** Without a year, the first such day that is not over. */
function soonest(
	day: string | undefined,
	month: string | undefined,
	year: string | undefined,
	today: string,
): Understood | null {
	const thisYear = Number(today.slice(0, 4));
	if (year) return real(year.length === 2 ? `20${year}` : year, month, day);
	for (let ahead = 0; ahead <= 8; ahead++) {
		const found = real(String(thisYear + ahead), month, day);
		if (found && found.day >= today) return found;
	}
	return null; // there is no such day at all; a leap day comes within eight years
}

function real(
	year: string | undefined,
	month: string | undefined,
	day: string | undefined,
): Understood | null {
	const text = `${year}-${two(Number(month))}-${two(Number(day))}`;
	const at = new Date(`${text}T00:00:00Z`);
	return Number.isNaN(at.getTime()) || iso(at) !== text ? null : { day: text };
}

function weekday(name: string | undefined): number {
	return WEEKDAYS.findIndex((one) => one.startsWith((name ?? "").slice(0, 3)));
}

/** From 0. Three letters will do. */
function monthOf(name: string | undefined): number | null {
	const at = MONTHS.findIndex(
		(one) =>
			one === name || ((name === one.slice(0, 3) || name === "sept") && one.startsWith(name)),
	);
	return at < 0 ? null : at + 1;
}
