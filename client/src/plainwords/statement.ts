/* What a danger or worry statement should say, looked for by the words people use. It can be wrong
 * either way, so it only ever asks. */

const WORRIED = /\b(?:worr(?:y|ied|ies)|concerned|afraid|scared that|fears?|fear that)\b/i;
const NOBODY =
	/\b(?:there (?:is|are) (?:concerns?|worries)|concerns? (?:regarding|about|around)|it is felt)\b/i;
const SEEN =
	/\b(?:in (?:january|february|march|april|may|june|july|august|september|october|november|december)|last (?:week|month|year|night|summer|winter|time)|yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|\d|when|because|since|misses|missed|hit|hurt|left|alone|shout\w*|drink\w*|drunk|hungry)\b/i;
/** "May" with a capital is a month: harm retold is not yet what could happen. */
const COULD = /\b(?:[Cc]ould|may|[Mm]ight|will (?:be|get|grow)|would be|is going to)\b/;
const CHILD =
	/\b(?:child|children|baby|son|daughter|girl|boy|kids?|he|she|they|him|her|them|[A-Z]\p{L}+)\b/u;

/** Whether it says who is worried, and not that there are concerns. */
export function saysWhoIsWorried(statement: string): boolean {
	return WORRIED.test(statement) && !NOBODY.test(statement);
}

/** Whether it says what was seen or done, and not only a name for it. */
export function saysWhatHappened(statement: string): boolean {
	return SEEN.test(statement);
}

/** Whether it lacks what could happen to the child if nothing changes. Nothing written lacks nothing:
 * it is simply not written yet. */
export function impactMissing(statement: string): boolean {
	if (statement.trim() === "") return false;
	return !(COULD.test(statement) && CHILD.test(statement));
}
