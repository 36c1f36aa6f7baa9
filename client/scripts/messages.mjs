// Makes src/messages.gen.ts, the type of every key of the catalogue with its parameters.
// `--check` fails when that file has drifted, when another language lacks a key or changes its
// parameters, or when a key is used by nobody.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogue, languages } from "./catalogue.mjs";

const root = new URL("../../", import.meta.url);
const target = new URL("../src/messages.gen.ts", import.meta.url);

const english = catalogue("en");
const made = generated();

if (process.argv.includes("--check")) {
	const held = existsSync(target) ? readFileSync(target, "utf8") : "";
	const complaints = [
		...(held === made ? [] : ["client/src/messages.gen.ts has drifted: run `npm run messages`"]),
		...languages().flatMap(differences),
		...unused().map((key) => `shared/locale: nobody uses ${key}`),
	];
	for (const complaint of complaints) console.error(complaint);
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
