import { expect, test } from "vitest";
import { characters, cutToFit, difference, follow, plain } from "./splice";

const PIECES = ["a", "a", "é", "😀", "😁", "👩‍👧", "\n", "أ"];

const HALF = /\p{Cs}/u;

function spliced(before: string, { at, remove, insert }: ReturnType<typeof difference>): string {
	return before.slice(0, at) + insert + before.slice(at + remove);
}

test("a difference makes the one text of the other and never cuts a character", () => {
	let state = 7;
	const random = (below: number) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
	const some = () =>
		Array.from({ length: random(7) }, () => PIECES[random(PIECES.length)]).join("");
	for (let run = 0; run < 20_000; run++) {
		const [before, after] = [some(), some()];
		const change = difference(before, after, random(after.length + 1));
		expect(spliced(before, change)).toBe(after);
		expect(change.insert).not.toMatch(HALF);
		expect(before.slice(change.at, change.at + change.remove)).not.toMatch(HALF);
	}
});

test("the caret tells which of two equal letters was typed", () => {
	expect(difference("helo", "hello", 3)).toEqual({ at: 2, remove: 0, insert: "l" });
	expect(difference("helo", "hello", 4)).toEqual({ at: 3, remove: 0, insert: "l" });
	expect(difference("aaa", "aa", 1)).toEqual({ at: 1, remove: 1, insert: "" });
});

test("two faces that share half their bytes are exchanged whole", () => {
	expect(difference("x😀", "x😁")).toEqual({ at: 1, remove: 2, insert: "😁" });
	// and when the first of two goes, the second is not taken out and put in again
	expect(difference("😀😁", "😁", 2)).toEqual({ at: 0, remove: 2, insert: "" });
});

test("a caret follows a change", () => {
	const change = { at: 2, remove: 3, insert: "ab" };
	expect([1, 2, 3, 5, 6].map((index) => follow(index, change))).toEqual([1, 2, 4, 4, 5]);
});

test("what no longer fits is cut by characters, and told", () => {
	const change = { at: 1, remove: 1, insert: "😀😀😀" };
	expect(cutToFit("abc", change, 4)).toEqual([{ ...change, insert: "😀😀" }, "😀"]);
	expect(cutToFit("abcdef", change, 4)).toEqual([{ ...change, insert: "" }, "😀😀😀"]);
	expect(characters("a😀👩‍👧")).toBe(5);
});

test("characters that the server refuses are not taken", () => {
	expect(plain("a\u0000b\r\nc\td\u0085e\uD83Df😀\u200d")).toBe("ab\nc\tdef😀\u200d");
});
