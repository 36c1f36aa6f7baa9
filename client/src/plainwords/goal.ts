/* What a goal should be: what people will see, done by somebody, for so long. It can be wrong either
 * way, so it only ever asks. */

const SERVICE =
	/\bengag(?:e|es|ed|ing) (?:with|in)\b|\b(?:attend(?:s|ing)?|complet(?:e|es|ing)|undergo(?:es|ing)?|access(?:es|ing)?|be referred|work(?:s|ing)? with|compl(?:y|ies|ying) with|tak(?:e|es|ing) part in|accept(?:s|ing)?|go(?:es|ing)? (?:on|to)) (?:\w+ ){0,4}?(?:course|courses|programme|programmes|service|services|assessment|assessments|counselling|therapy|session|sessions|support|parenting|professionals|appointments?|group)\b/i;
const ABSENCE =
	/\b(?:stop(?:s|ped)? \w+ing|not (?:to )?(?:drink|hit|shout|argue|fight|use|hurt|leave|be)|no (?:more|longer)|never|(?:won|doesn|don)[\u2019']t|cease|refrain|without (?:any )?(?:violence|arguing|drinking))\b/i;
const WHO =
	/\b(?:[A-Z]\p{L}+|we|i|mum|dad|mother|father|nan|gran\w*|grandad|aunt\w*|uncle|parents?|carers?|grown-?ups?|family|school|everyone|somebody|someone)\b/u;
const HOW_LONG =
	/\b(?:for (?:at least )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a|several) (?:days?|weeks?|months?|years?|terms?)|until|every (?:day|night|week|morning|evening)|each (?:day|night|week|morning|evening))\b/i;

export function isAService(goal: string): boolean {
	return SERVICE.test(goal);
}

/** Whether it only says what will not be. A goal that says both is well. */
export function isAnAbsence(goal: string): boolean {
	return (
		ABSENCE.test(goal) &&
		!/\b(?:will|we need to see|can|is|are)\b(?! (?:not|never|no|stop|be no))/i.test(goal)
	);
}

export function saysWhoDoes(goal: string): boolean {
	return WHO.test(goal);
}

export function saysForHowLong(goal: string): boolean {
	return HOW_LONG.test(goal);
}
