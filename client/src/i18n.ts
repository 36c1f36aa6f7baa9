import { signal } from "@preact/signals";
import { LANGUAGES, type Messages } from "./messages.gen";

export type MessageKey = keyof Messages;
export type Params = Readonly<Record<string, string | number>>;
type Catalogue = Readonly<Record<string, string | readonly string[]>>;
type ParamsOf<K extends MessageKey> = [Messages[K]] extends [never]
	? []
	: [params: Readonly<Record<Messages[K], string | number>>];

const catalogue = signal<Catalogue>({});
export const language = signal("en");

/** The words of a key. Where a key has plural forms, its parameter `count` chooses. */
export function t<K extends MessageKey>(key: K, ...[params]: ParamsOf<K>): string {
	return words(key, params ?? {}) ?? key;
}

/** The words of a key that came from the server or the vocabulary; nothing when there are none. */
export function words(key: string, params: Params = {}): string | undefined {
	const held = catalogue.value[key];
	if (held === undefined) return undefined;
	const form = typeof held === "string" ? held : plural(held, Number(params.count));
	return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** Fetches the catalogue and turns the document to the language. Rejects without signal. */
export async function speak(tag: string): Promise<void> {
	const response = await fetch(`/locale/${tag}.json`);
	if (!response.ok) throw new Error(`no words: ${response.status}`);
	say(tag, await response.json());
}

export function say(tag: string, held: Catalogue): void {
	language.value = tag;
	catalogue.value = held;
	document.documentElement.lang = tag;
	document.documentElement.dir = RIGHT_TO_LEFT.has(base(tag)) ? "rtl" : "ltr";
}

/** The language as dates, times, numbers and lists are written in it here. Everyone in the room sees
 * the same digits, also where a language has others. */
export function spoken(): string {
	return language.value === "en" ? "en-GB" : `${language.value}-u-nu-latn`;
}

/** Speaks another language from now on, also after the page is loaded again: the history of this tab
 * remembers it, and nothing is stored on the device. */
export async function change(tag: string): Promise<void> {
	await speak(tag);
	window.history.replaceState({ language: tag }, "");
}

/** The language that was chosen here, or in the address (`?lang=`, for a projector). */
export function chosenLanguage(): string[] {
	const held: unknown = window.history.state?.language;
	const named = new URLSearchParams(window.location.search).get("lang");
	return [held, named].filter((tag): tag is string => typeof tag === "string");
}

/** A page of this site, opened in the language that was chosen here. */
export function inChosenLanguage(path: string): string {
	return chosenLanguage().length > 0 ? `${path}?lang=${language.value}` : path;
}

/** The first language the person wants that there is, else English. */
export function chooseLanguage(wanted: readonly string[]): string {
	for (const tag of wanted) {
		const found =
			LANGUAGES.find((one) => one === tag) ?? LANGUAGES.find((one) => one === base(tag));
		if (found) return found;
	}
	return "en";
}

const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);
const CATEGORIES: readonly Intl.LDMLPluralRule[] = ["zero", "one", "two", "few", "many", "other"];

/** The forms stand in the order of the language's plural categories. */
function plural(forms: readonly string[], count: number): string {
	const rules = new Intl.PluralRules(language.value);
	const used = rules.resolvedOptions().pluralCategories;
	const order = CATEGORIES.filter((category) => used.includes(category));
	return forms[order.indexOf(rules.select(count))] ?? forms[forms.length - 1] ?? "";
}

function base(tag: string): string {
	return tag.toLowerCase().split("-")[0] ?? tag;
}
