import type { PairPart } from "../contract.gen";
import { isAnAbsence, isAService, saysForHowLong, saysWhoDoes } from "./goal";
import { jargonIn, type PlainWord } from "./jargon";
import { HARD, readingEase } from "./readingEase";
import { longSentences } from "./sentences";
import { impactMissing, saysWhatHappened, saysWhoIsWorried } from "./statement";

export type Hint =
	| { what: "who" | "happened" | "impact" | "service" | "absence" | "does" | "how_long" | "ease" }
	| { what: "long"; sentence: string }
	| { what: "jargon"; said: string; instead: string };

/** What could be asked of a text, the most important first. Good texts get nothing, or little. */
export function hintsFor(part: PairPart, text: string, list: readonly PlainWord[]): Hint[] {
	if (text.trim().length < 12) return [];
	const ease = readingEase(text);
	return [
		...(part === "statement" ? aboutStatement(text) : aboutGoal(text)),
		...jargonIn(text, list).map((found): Hint => ({ what: "jargon", ...found })),
		...longSentences(text).map((sentence): Hint => ({ what: "long", sentence })),
		...(ease !== null && ease < HARD ? [{ what: "ease" } as const] : []),
	];
}

/** By what a hint is known, so that it can be put away. */
export function keyOf(hint: Hint): string {
	if (hint.what === "long") return `long:${hint.sentence}`;
	return hint.what === "jargon" ? `jargon:${hint.said}` : hint.what;
}

function aboutStatement(text: string): Hint[] {
	const hints: Hint[] = [];
	if (impactMissing(text)) hints.push({ what: "impact" });
	if (!saysWhoIsWorried(text)) hints.push({ what: "who" });
	if (!saysWhatHappened(text)) hints.push({ what: "happened" });
	return hints;
}

function aboutGoal(text: string): Hint[] {
	const hints: Hint[] = [];
	if (isAService(text)) hints.push({ what: "service" });
	if (isAnAbsence(text)) hints.push({ what: "absence" });
	if (!saysWhoDoes(text)) hints.push({ what: "does" });
	if (!saysForHowLong(text)) hints.push({ what: "how_long" });
	return hints;
}
