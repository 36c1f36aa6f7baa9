import { spoken } from "../i18n";

/** The whole day in words: Friday 4 December 2026. `day` is YYYY-MM-DD. */
export function dayWords(day: string): string {
	return new Intl.DateTimeFormat(spoken(), {
		weekday: "long",
		day: "numeric",
		month: "long",
		year: "numeric",
		timeZone: "UTC",
	}).format(new Date(`${day}T00:00:00Z`));
}
