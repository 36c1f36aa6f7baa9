/** One change of a text. Places are UTF-16 units, as in a textarea. */
export interface Splice {
	at: number;
	remove: number;
	insert: string;
}

/** The change that makes `after` of `before`. `caret` is where it ended, which tells the second
 * "l" of "hello" from the first. Never cuts a character in two. */
export function difference(before: string, after: string, caret = after.length): Splice {
	const shorter = Math.min(before.length, after.length);
	let end = 0;
	const extendEnd = (most: number) => {
		while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
		if (end > 0 && isLow(after[after.length - end])) end--;
	};
	extendEnd(Math.min(shorter, after.length - caret));
	let at = 0;
	while (at < shorter - end && before[at] === after[at]) at++;
	if (isHigh(after[at - 1]) && (isLow(before[at]) || isLow(after[at]))) at--;
	extendEnd(shorter - at);
	return { at, remove: before.length - at - end, insert: after.slice(at, after.length - end) };
}

/** Where a caret goes that stood at `index` before the splice. */
export function follow(index: number, { at, remove, insert }: Splice): number {
	if (index <= at) return index;
	return index >= at + remove ? index - remove + insert.length : at + insert.length;
}

export function apply(before: string, { at, remove, insert }: Splice): string {
	return before.slice(0, at) + insert + before.slice(at + remove);
}

/** Cuts what is inserted to what still fits, and says what was left out. */
export function cutToFit(before: string, splice: Splice, most: number): [Splice, string] {
	const inserted = [...splice.insert];
	const room = most - characters(apply(before, { ...splice, insert: "" }));
	const kept = inserted.slice(0, Math.max(0, room));
	return [{ ...splice, insert: kept.join("") }, inserted.slice(kept.length).join("")];
}

/** Unicode code points, as the server counts. */
export function characters(text: string): number {
	let count = 0;
	for (const _ of text) count++;
	return count;
}

/** Without the control characters and half characters that the server refuses (P30). */
export function plain(text: string): string {
	return text.replace(/\r\n?/g, "\n").replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, "");
}

function isHigh(unit: string | undefined): boolean {
	return unit !== undefined && unit >= "\uD800" && unit <= "\uDBFF";
}

function isLow(unit: string | undefined): boolean {
	return unit !== undefined && unit >= "\uDC00" && unit <= "\uDFFF";
}
