/** A word of the profession, and what could be said instead: shared/vocabulary/plain_words.en.json. */
export interface PlainWord {
	/** The phrase, with its other forms after a bar: "disclose|discloses|disclosed". */
	readonly phrase: string;
	readonly instead: string;
}

export interface Found {
	readonly said: string;
	readonly instead: string;
}

/** The jargon in a text, each once, in the order in which it comes. Of phrases inside one another
 * the longest speaks: "supervised contact", and not "contact" as well. */
export function jargonIn(text: string, list: readonly PlainWord[]): Found[] {
	const lower = text.toLowerCase().replace(/\u2019/g, "'");
	return list
		.flatMap(({ phrase, instead }) => {
			const forms = phrase
				.toLowerCase()
				.split("|")
				.map((form) => form.trim());
			const places = forms.map((form) => ({ form, at: placeOf(lower, form) }));
			const first = places
				.filter(({ at }) => at >= 0)
				.sort((a, b) => a.at - b.at || b.form.length - a.form.length)[0];
			return first ? [{ said: first.form, instead, at: first.at }] : [];
		})
		.filter(
			(one, _, all) =>
				!all.some(
					(other) =>
						other.said.length > one.said.length &&
						other.at <= one.at &&
						one.at + one.said.length <= other.at + other.said.length,
				),
		)
		.sort((one, other) => one.at - other.at)
		.map(({ said, instead }) => ({ said, instead }));
}

/** Where a phrase stands as words of its own, or -1. */
function placeOf(text: string, phrase: string): number {
	if (phrase === "") return -1; // nothing is found everywhere, without end
	const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
	for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
		if (!isLetter(text[at - 1]) && !isLetter(text[at + phrase.length])) return at;
	return -1;
}
