// Makes src/messages.gen.ts, the type of every key of the catalogue with its parameters.
// `--check` fails when that file has drifted, when another language lacks a key or changes its
// parameters, or when a key is used by nobody.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { awaitingReview, catalogue, languages } from "./catalogue.mjs";

const root = new URL("../../", import.meta.url);
const target = new URL("../src/messages.gen.ts", import.meta.url);

/** What reads the same as the English in every language. */
const SAME_EVERYWHERE = /^[\p{P}\p{N}\p{S}\s]*$/u;
/** Words that are the same in both. */
const MAY_BE_THE_SAME = new Set([
	"cy record.time",
	"pl record.time",
	"ro record.time",
	"ur record.time",
	"ar record.time",
	"cy child.ink.brown",
	"cy agenda.title",
	"pl personal.link",
	"pl timer.start",
	"ro personal.link",
	"ro timer.minutes",
]);

const english = catalogue("en");
const made = generated();

if (process.argv.includes("--check")) {
	const held = existsSync(target) ? readFileSync(target, "utf8") : "";
	const complaints = [
		...(held === made ? [] : ["client/src/messages.gen.ts has drifted: run `npm run messages`"]),
		...languages().flatMap(differences),
		...languages().flatMap(untranslated),
		...unused().map((key) => `shared/locale: nobody uses ${key}`),
	];
	for (const complaint of complaints) console.error(complaint);
	for (const language of languages().filter(awaitingReview))
		console.log(`shared/locale/${language}: ${awaitingReview(language)} await a native speaker`);
	process.exit(complaints.length ? 1 : 0);
} else {
	writeFileSync(target, made);
}

function generated() {
	const lines = Object.entries(english).map(([key, words]) => {
		const names = parameters(words).map((name) => JSON.stringify(name));
		return `\t${JSON.stringify(key)}: ${names.join(" | ") || "never"};`;
	});
	return [
		"// Made from shared/locale/en/messages.po by `npm run messages`.",
		"",
		"/** Every key of the catalogue, with the names of its parameters. */",
		"export interface Messages {",
		...lines,
		"}",
		"",
		`export const LANGUAGES: readonly string[] = ${JSON.stringify(languages())};`,
		"",
		"/** Languages in which something was translated by machine and awaits a native speaker. */",
		`export const MACHINE_MADE: readonly string[] = ${JSON.stringify(languages().filter(awaitingReview))};`,
		"",
	].join("\n");
}

function parameters(words) {
	const found = [words].flat().flatMap((form) => form.match(/\{\w+\}/g) ?? []);
	return [...new Set(found.map((name) => name.slice(1, -1)))].sort();
}

function differences(language) {
	const words = catalogue(language);
	return Object.keys(english)
		.filter((key) => String(parameters(words[key] ?? [])) !== String(parameters(english[key])))
		.map((key) => `shared/locale/${language}: ${key} is missing or has other parameters`);
}

/** Empty, left in English, or without a form for each plural of the language. */
function untranslated(language) {
	if (language === "en") return [];
	const words = catalogue(language);
	const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories.length;
	return Object.entries(english).flatMap(([key, original]) => {
		const forms = [words[key] ?? []].flat();
		const wanted = Array.isArray(original) ? plurals : 1;
		const text = [original].flat()[0].replace(/\{\w+\}/g, "");
		const same = forms.includes([original].flat()[0]) && !SAME_EVERYWHERE.test(text);
		if (forms.length === 0 || forms.some((form) => !form.trim()))
			return [`shared/locale/${language}: ${key} is not translated`];
		if (forms.length !== wanted)
			return [`shared/locale/${language}: ${key} has ${forms.length} forms, not ${wanted}`];
		return same && !MAY_BE_THE_SAME.has(`${language} ${key}`)
			? [`shared/locale/${language}: ${key} reads as in English`]
			: [];
	});
}

/** A key is used when it stands whole in a source, or when a source puts it together
 * (`refused.${code}`, f"pair.go_to_{part}") and the words for its holes stand somewhere. */
function unused() {
	const text = ["client/src", "server", "shared"].map(sources).join("\n");
	const words = new Set(text.match(/[\w.]+/g));
	const templates = text.matchAll(/["'`]((?:[a-z_]+\.)[a-z_.]*(?:\$?\{[^{}]*\}[a-z_.]*)+)["'`]/g);
	const patterns = [...new Set([...templates].map((match) => match[1]))].map(
		(template) =>
			new RegExp(`^${template.replace(/\./g, "\\.").replace(/\$?\{[^{}]*\}/g, "(\\w+)")}$`),
	);
	const isMade = (key) =>
		patterns.some((pattern) =>
			pattern
				.exec(key)
				?.slice(1)
				.every((word) => words.has(word)),
		);
	return Object.keys(english).filter((key) => !words.has(key) && !isMade(key));
}

function sources(folder) {
	return readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true })
		.map(String)
		.filter((name) => /\.(tsx?|py|json|typ)$/.test(name))
		.filter((name) => !/messages\.gen\.ts$|\.test\.tsx?$|__pycache__/.test(name))
		.map((name) => readFileSync(new URL(`${folder}/${name}`, root), "utf8"))
		.join("\n");
}
