import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import type { OpenText, TextOpened } from "../contract.gen";
import { TEXT_LENGTH } from "../contract.gen";
import { asBytes, asText } from "./base64";
import { type Send, SharedText } from "./sharedText";
import { bindTextarea } from "./textBinding";

let server: Y.Doc;
let shared: SharedText;
let area: HTMLTextAreaElement;
let leftOut: string[];
let unbind: () => void;

const send = (async (event: string, message: OpenText & { update: string }) => {
	if (event === "edit_text") Y.applyUpdate(server, asBytes(message.update));
	if (event !== "open_text") return { id: null, refused: null };
	return {
		client: 7,
		grant: "a grant",
		update: asText(Y.encodeStateAsUpdate(server, asBytes(message.vector))),
		vector: asText(Y.encodeStateVector(server)),
	} satisfies TextOpened;
}) as Send;

beforeEach(async () => {
	server = new Y.Doc();
	server.clientID = 3;
	shared = new SharedText({ pair: "pair-one", part: "goal", send, settle: () => {} });
	area = document.body.appendChild(document.createElement("textarea"));
	leftOut = [];
	unbind = bindTextarea(area, shared, (words) => leftOut.push(words));
	await shared.open();
	area.focus();
});

afterEach(() => {
	unbind();
	shared.close();
});

/** The browser's own change of the field: the value, the caret, then the event. */
function input(value: string, caret = value.length): void {
	area.value = value;
	area.setSelectionRange(caret, caret);
	area.dispatchEvent(new InputEvent("input"));
}

/** Someone else changes the text. */
function remote(change: (text: Y.Text) => void): void {
	shared.flush();
	const vector = Y.encodeStateVector(server);
	change(server.getText("text"));
	const update = asText(Y.encodeStateAsUpdate(server, vector));
	shared.receive({ pair: "pair-one", part: "goal", update });
}

const selection = () => [area.selectionStart, area.selectionEnd];
const kept = () => {
	shared.flush();
	return server.getText("text").toString();
};

test("what is typed is written, what others write is shown", () => {
	input("Alfie is safe");
	expect(kept()).toBe("Alfie is safe");
	remote((text) => text.insert(0, "Every night "));
	expect(area.value).toBe("Every night Alfie is safe");
});

test("the text of another pair or part is not shown", () => {
	const other = new Y.Doc();
	other.getText("text").insert(0, "elsewhere");
	const update = asText(Y.encodeStateAsUpdate(other));
	shared.receive({ pair: "pair-two", part: "goal", update });
	shared.receive({ pair: "pair-one", part: "statement", update });
	expect(area.value).toBe("");
});

test("the caret stays with its words when others write before, at and after it", () => {
	input("Mum and Nan", 3);
	remote((text) => text.insert(0, "😀 "));
	expect(selection()).toEqual([6, 6]);
	remote((text) => text.insert(6, ", Dad"));
	expect(area.value).toBe("😀 Mum, Dad and Nan");
	expect(selection()).toEqual([6, 6]);
	remote((text) => text.insert(text.length, "!"));
	expect(selection()).toEqual([6, 6]);
	remote((text) => text.delete(3, 4));
	expect(selection()).toEqual([3, 3]);
});

test("a selection does not grow at its edges and keeps its direction", () => {
	input("one two three");
	area.setSelectionRange(4, 7, "backward");
	remote((text) => text.insert(7, "XX"));
	expect(selection()).toEqual([4, 7]);
	remote((text) => text.insert(4, "YY"));
	expect(selection()).toEqual([6, 9]);
	remote((text) => text.delete(0, 4));
	expect(selection()).toEqual([2, 5]);
	expect(area.value.slice(2, 5)).toBe("two");
	expect(area.selectionDirection).toBe("backward");
});

test("without the focus, the field does not take it", () => {
	area.blur();
	remote((text) => text.insert(0, "news"));
	expect(area.value).toBe("news");
	expect(document.activeElement).not.toBe(area);
});

test("faces that share half their bytes are exchanged whole", () => {
	input("a😀b");
	input("a😁b", 3);
	expect(kept()).toBe("a😁b");
	input("ab", 1);
	expect(kept()).toBe("ab");
});

test("while a character is composed nothing is sent and what others write waits", () => {
	input("です", 0);
	area.dispatchEvent(new CompositionEvent("compositionstart"));
	input("nですx", 1);
	remote((text) => text.insert(2, "。"));
	remote((text) => text.insert(3, "?"));
	expect(area.value).toBe("nですx");
	expect(kept()).toBe("です。?");
	area.value = "日です";
	area.setSelectionRange(1, 1);
	area.dispatchEvent(new CompositionEvent("compositionend", { data: "日" }));
	expect(area.value).toBe("日です。?");
	expect(selection()).toEqual([1, 1]);
	expect(kept()).toBe("日です。?");
});

test("leaving the field ends a composition that the browser did not end", () => {
	area.dispatchEvent(new CompositionEvent("compositionstart"));
	input("日");
	expect(kept()).toBe("");
	area.dispatchEvent(new FocusEvent("blur"));
	expect(kept()).toBe("日");
});

test("what does not fit is left out and told, counted in characters", () => {
	input("😀".repeat(TEXT_LENGTH - 1));
	expect(leftOut).toEqual([]);
	const full = `${"😀".repeat(TEXT_LENGTH - 1)}x`;
	input(`xyz${"😀".repeat(TEXT_LENGTH - 1)}`, 3);
	expect(leftOut).toEqual(["yz"]);
	expect(area.value).toBe(`x${"😀".repeat(TEXT_LENGTH - 1)}`);
	expect(selection()).toEqual([1, 1]);
	expect([...kept()]).toHaveLength(TEXT_LENGTH);
	input(full);
	expect(leftOut).toEqual(["yz"]);
	expect(kept()).toBe(full);
});

test("characters that cannot be kept do not stay in the field", () => {
	input("a\u0000b\u0007");
	expect(area.value).toBe("ab");
	expect(kept()).toBe("ab");
});

function press(key: string, keys: KeyboardEventInit = {}): boolean {
	return !area.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true, ...keys }));
}

test("undo and redo by key take one's own words only, and put the caret there", () => {
	input("mine");
	shared.pause();
	remote((text) => text.insert(0, "theirs "));
	input("theirs mine more");
	expect(press("z", { ctrlKey: true })).toBe(true);
	expect(area.value).toBe("theirs mine");
	expect(selection()).toEqual([11, 11]);
	press("z", { metaKey: true });
	expect(area.value).toBe("theirs ");
	press("z", { metaKey: true });
	expect(area.value).toBe("theirs ");
	press("Z", { metaKey: true, shiftKey: true });
	expect(area.value).toBe("theirs mine");
	press("y", { ctrlKey: true });
	expect(area.value).toBe("theirs mine more");
	expect(kept()).toBe("theirs mine more");
	expect(press("z")).toBe(false);
	expect(press("b", { ctrlKey: true })).toBe(false);
});

test("the browser's own undo, from its menu or a shake, is replaced", () => {
	input("mine");
	const asked = (inputType: string) =>
		area.dispatchEvent(new InputEvent("beforeinput", { inputType, cancelable: true }));
	expect(asked("historyUndo")).toBe(false);
	expect(area.value).toBe("");
	expect(asked("historyRedo")).toBe(false);
	expect(area.value).toBe("mine");
	expect(asked("insertText")).toBe(true);
});

test("once unbound, the field and the text go their own ways", () => {
	unbind();
	input("alone");
	expect(kept()).toBe("");
	remote((text) => text.insert(0, "others"));
	expect(area.value).toBe("alone");
});
