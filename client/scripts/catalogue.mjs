// Reads shared/locale/<lang>/messages.po as the server gives it out: {key: words or plural forms}.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../shared/locale");

/** Tags of the languages there are, English first. */
export function languages() {
	const tags = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name);
	return ["en", ...tags.filter((tag) => tag !== "en").sort()];
}

/** How many entries of a language a machine has made and nobody has read yet: the gettext flag
 * `fuzzy`. @param {string} language */
export function awaitingReview(language) {
	return read(language).match(/^#,.*\bfuzzy\b/gm)?.length ?? 0;
}

/** @param {string} language @returns {Record<string, string | string[]>} */
export function catalogue(language) {
	return Object.fromEntries(
		parse(read(language))
			.filter((entry) => entry.msgid)
			.map((entry) => [entry.msgid, entry.forms.length > 1 ? entry.forms : entry.forms[0]]),
	);
}

function read(language) {
	return readFileSync(join(folder, language, "messages.po"), "utf8");
}

/** The subset of the .po format that the project writes; anything else is refused. */
function parse(text) {
	const entries = [];
	let add = null;
	text.split("\n").forEach((line, index) => {
		const begin = /^(msgid|msgid_plural|msgstr)(?:\[(\d)\])? (".*")$/.exec(line);
		if (begin) {
			const [, word, form, string] = begin;
			if (word === "msgid") entries.push({ msgid: "", forms: [] });
			const entry = entries[entries.length - 1];
			const place = Number(form ?? 0);
			if (word === "msgstr") entry.forms[place] = "";
			add = (more) => {
				if (word === "msgid") entry.msgid += more;
				if (word === "msgstr") entry.forms[place] += more;
			};
			add(JSON.parse(string));
		} else if (/^".*"$/.test(line) && add) {
			add(JSON.parse(line));
		} else if (line !== "" && !line.startsWith("#")) {
			throw new Error(`messages.po line ${index + 1} cannot be read: ${line}`);
		}
	});
	const keys = entries.map((entry) => entry.msgid);
	const twice = keys.find((key, index) => keys.indexOf(key) !== index);
	if (twice) throw new Error(`messages.po has ${twice} twice`);
	return entries;
}
