import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { activity, announceWhy } from "../announce";
import type { AsideRecord } from "../contract.gen";
import { carryWith } from "../outbox";
import { welcome } from "../store";
import { MUM, person, welcomeOf } from "../testing/exampleFamily";
import { button, press, show, text } from "../testing/show";
import { QuietWord } from "./QuietWord";

/* The chair's screen may hang on the wall: who asked stands in the page only while the chair looks. */

const asked: AsideRecord = {
	kind: "aside",
	id: MUM,
	wish: "cannot_speak",
	at: "2026-11-24T10:05:00Z",
};
const sent: unknown[] = [];

beforeEach(async () => {
	vi.useFakeTimers();
	sent.length = 0;
	carryWith({
		command: (message) => {
			sent.push([message.kind, message.body]);
			return Promise.resolve({ id: message.id, refused: null });
		},
		answer: () => new Promise(() => {}),
	});
	welcome({ ...welcomeOf("chair", [asked]), may: ["hear_alone"] });
	await show(<QuietWord />);
});
afterEach(() => vi.useRealTimers());

const namesKelly = () => document.body.innerHTML.includes("Kelly");

describe("a quiet word (P47)", () => {
	it("says that somebody asked, and no more", () => {
		expect(text()).toContain("Someone would like a quiet word.");
		expect(namesKelly()).toBe(false);
		expect(document.title).not.toContain("Kelly");
	});

	it("shows who and what when asked, and hides it by itself", async () => {
		await press("Show who");
		expect(text()).toContain("Kelly");
		expect(text()).toContain("They can’t speak freely here.");
		await act(() => void vi.advanceTimersByTime(20_000));
		expect(namesKelly()).toBe(false);
		expect(text()).not.toContain("freely");
	});

	it("hides when the focus goes elsewhere, and when the window does", async () => {
		await press("Show who");
		await act(
			() => void button("Hide").dispatchEvent(new FocusEvent("focusout", { bubbles: true })),
		);
		expect(namesKelly()).toBe(false);
		await press("Show who");
		await act(() => void window.dispatchEvent(new Event("blur")));
		expect(namesKelly()).toBe(false);
	});

	it("stays while the focus goes to what can be done about it", async () => {
		await press("Show who");
		const to = button("I’ve noted it");
		await act(
			() =>
				void button("Hide").dispatchEvent(
					new FocusEvent("focusout", { bubbles: true, relatedTarget: to }),
				),
		);
		expect(namesKelly()).toBe(true);
	});

	it("is noted for one person, and hides at once", async () => {
		await press("Show who");
		await press("I’ve noted it");
		expect(sent).toEqual([["hear_alone", { person: MUM }]]);
		expect(namesKelly()).toBe(false);
	});

	it("counts people, and tells who still waits outside", async () => {
		const waits = { ...person("person-new", "Ted", "network"), state: "waiting" as const };
		const second: AsideRecord = { ...asked, id: "person-new", wish: "talk_alone" };
		await act(() =>
			welcome({ ...welcomeOf("chair", [asked, waits, second]), may: ["hear_alone"] }),
		);
		expect(text()).toContain("2 people would like a quiet word.");
		await press("Show who");
		expect(text()).toContain("They would like to talk with you alone.");
		expect(text()).toContain("Still in the waiting room.");
	});

	it("is nothing for the activity line", () => {
		activity.value = "";
		announceWhy({ key: "aside_asked", params: { who: "Kelly" } }, false);
		expect(activity.value).toBe("");
	});
});
