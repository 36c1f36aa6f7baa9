/** From this many words on a sentence is hard to follow when it is read aloud. */
export const LONG = 20;

/** A text's sentences. A full stop inside a number or after a single letter ends none. */
export function sentencesOf(text: string): string[] {
	return (
		text
			.replace(/(\d)\.(\d)/g, "$1\u2024$2")
			.replace(/\b([A-Z])\.(?=\s)/g, "$1\u2024")
			// Marked and then cut: the oldest browsers cannot look behind.
			.replace(/([.!?\u061f]["\u201d\u2019']?)\s+/g, "$1\n")
			.split(/\n+/)
			.map((sentence) => sentence.replace(/\u2024/g, ".").trim())
			.filter((sentence) => sentence !== "")
	);
}

export function wordsOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+(?:[\u2019'.][\p{L}\p{N}]+)*/gu) ?? [];
}

export function longSentences(text: string): string[] {
	return sentencesOf(text).filter((sentence) => wordsOf(sentence).length > LONG);
}
