import { spoken } from "./i18n";

/** The time of day, as clocks here show it: 14:05. `at` is an ISO time. */
export function clock(at: string): string {
	return said(at, { hour: "2-digit", minute: "2-digit" });
}

/** The day in words: Thursday 26 November. */
export function day(at: string): string {
	return said(at, { weekday: "long", day: "numeric", month: "long" });
}

function said(at: string, parts: Intl.DateTimeFormatOptions): string {
	return new Intl.DateTimeFormat(spoken(), parts).format(new Date(at));
}
