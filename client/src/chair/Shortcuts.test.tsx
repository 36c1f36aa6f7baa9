import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { scaleFor } from "../board/openPair";
import type { Sent } from "../optimistic";
import { carryWith } from "../outbox";
import { welcome } from "../store";
import { pair, welcomeOf } from "../testing/exampleFamily";
import { press, show, text } from "../testing/show";
import { Shortcuts } from "./Shortcuts";
import { SHORTCUTS, sheetOpen, shortcutsOn } from "./shortcuts";

let sent: Pick<Sent, "kind" | "body">[] = [];

beforeEach(async () => {
	sent = [];
	carryWith({
		command: ({ id, kind, body }) => {
			sent.push({ kind, body } as Pick<Sent, "kind" | "body">);
			return Promise.resolve({ id, refused: null });
		},
		answer: () => new Promise(() => {}),
	});
	const may = ["set_screen", "set_stage", "lock_adding", "open_round", "add_card"];
	welcome({ ...welcomeOf("chair"), may });
	shortcutsOn.value = true;
	sheetOpen.value = false;
	scaleFor.value = null;
	await show(<Shortcuts />);
});

async function presses(key: string, more: KeyboardEventInit = {}, on: Element = document.body) {
	const event = new KeyboardEvent("keydown", { key, bubbles: true, ...more });
	await act(() => {
		on.dispatchEvent(event);
	});
}

describe("the chair's keys", () => {
	it("put things on the big screen", async () => {
		await presses("2");
		const body = { mode: "column", target: "working_well", page: 0, blank: false };
		expect(sent).toEqual([{ kind: "set_screen", body }]);
	});

	it("go to the next stage, and never before the first", async () => {
		await presses("v");
		expect(sent).toEqual([]);
		await presses("N");
		expect(sent).toEqual([{ kind: "set_stage", body: { stage: "introductions" } }]);
	});

	it("lead to the next statement without numbers", async () => {
		await presses("s");
		expect(scaleFor.value).toBe(pair.id);
		expect(sent).toEqual([]);
	});

	it("rest while somebody writes, and leave the browser its own", async () => {
		const field = document.createElement("textarea");
		document.body.append(field);
		await presses("b", {}, field);
		await presses("b", { ctrlKey: true });
		await presses("p", { metaKey: true });
		expect(sent).toEqual([]);
	});

	it("can be turned off on the sheet that tells them all (WCAG 2.1.4)", async () => {
		await presses("?");
		expect(document.querySelectorAll(".shortcuts > div").length).toBe(SHORTCUTS.length + 2);
		const box = document.querySelector<HTMLInputElement>("input[type=checkbox]");
		await act(() => box?.click());
		await press("Close");
		expect(document.querySelector("dialog")).toBeNull();
		await presses("b");
		await presses("?");
		expect(sent).toEqual([]);
		expect(text()).not.toContain("They rest while you write");
	});

	it("do nothing that the server would refuse this person", async () => {
		await act(() => welcome({ ...welcomeOf("chair"), may: [] }));
		for (const { key } of SHORTCUTS.filter((one) => one.key !== "?")) await presses(key);
		expect(sent).toEqual([]);
	});

	it("have one meaning each", () => {
		expect(new Set(SHORTCUTS.map(({ key }) => key)).size).toBe(SHORTCUTS.length);
	});
});
