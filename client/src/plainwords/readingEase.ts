import { sentencesOf, wordsOf } from "./sentences";

/** Shorter texts swing too much to say anything of them. */
const ENOUGH_WORDS = 20;
/** Below this, many people have to read twice. */
export const HARD = 60;

/** Flesch reading ease of English: about 0 (very hard) to 100 (very easy). Nothing for a short text. */
export function readingEase(text: string): number | null {
	const words = wordsOf(text);
	if (words.length < ENOUGH_WORDS) return null;
	const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
	const perSentence = words.length / sentencesOf(text).length;
	return 206.835 - 1.015 * perSentence - 84.6 * (syllables / words.length);
}

/** How many syllables an English word has, near enough: groups of vowels, without a silent e. */
export function syllablesIn(word: string): number {
	const plain = word.toLowerCase().replace(/[^a-z]/g, "");
	if (plain.length <= 3) return 1;
	const said = plain
		.replace(/e(?=(?:ment|ful|less|ly|some)s?$)/, "")
		.replace(/(?:[^laeiouy]es|[^dti]ed|[^laeiouy]e)$/, "")
		.replace(/^y/, "");
	return Math.max(1, said.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
