import { language, spoken } from "../i18n";

/** The whole day in words: Friday 4 December 2026. `day` is YYYY-MM-DD. Some browsers put a comma
 * after an English weekday and some do not. */
export function dayWords(day: string): string {
	const words = new Intl.DateTimeFormat(spoken(), {
		weekday: "long",
		day: "numeric",
		month: "long",
		year: "numeric",
		timeZone: "UTC",
	}).format(new Date(`${day}T00:00:00Z`));
	return language.value === "en" ? words.replace(",", "") : words;
}
