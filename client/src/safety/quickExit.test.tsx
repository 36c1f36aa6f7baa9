import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { link } from "../connection";
import { act as command, pending } from "../outbox";
import { me, streams, welcome } from "../store";
import { welcomeOf } from "../testing/exampleFamily";
import { press, show } from "../testing/show";
import { listenForEscape } from "./quickExit";
import { SafetyBar } from "./SafetyBar";

const replace = vi.fn<(address: string) => void>();
const root = document.documentElement;
const parts = [...root.childNodes];
let clock = 0;

listenForEscape();

beforeEach(() => {
	clock += 60_000;
	vi.spyOn(window.location, "replace").mockImplementation((to) => replace(String(to)));
});
afterEach(() => {
	root.replaceChildren(...parts);
	replace.mockClear();
});

function key(name: string, after: number, more: KeyboardEventInit = {}): void {
	clock += after;
	const event = new KeyboardEvent("keydown", { key: name, bubbles: true, ...more });
	Object.defineProperty(event, "timeStamp", { value: clock });
	document.body.dispatchEvent(event);
}

it("empties the page and the memory, and then leaves for the neutral page", async () => {
	welcome(welcomeOf("family"));
	void command("strike_card", { card: "c01" });
	await show(<SafetyBar />);
	replace.mockImplementation(() => expect(root.textContent).toBe(""));
	await press("Quick exit");
	expect(replace).toHaveBeenCalledWith("/exit");
	expect(root.childNodes).toHaveLength(0);
	expect([me.value, streams.value.size, pending.value.length, link.value]).toEqual([
		null,
		0,
		0,
		"over",
	]);
});

it("happens at the third Escape within a second and a half", () => {
	for (const after of [0, 700, 700]) key("Escape", after);
	expect(replace).toHaveBeenCalledWith("/exit");
});

it.each([
	["slow presses", [0, 800, 800, 800], {}],
	["a key held down", [0, 30, 30, 30], { repeat: true }],
])("does not happen at %s", (_what, presses, more) => {
	for (const after of presses) key("Escape", after, more);
	expect(replace).not.toHaveBeenCalled();
});

it("does not happen when something else is pressed between", () => {
	for (const name of ["Escape", "Escape", "a", "Escape"]) key(name, 100);
	expect(replace).not.toHaveBeenCalled();
});

it("is the chair's by Escape only, and no projector's", async () => {
	welcome(welcomeOf("chair"));
	await show(<SafetyBar />);
	expect(document.querySelector("button")).toBeNull();
	const screen = { person: "s", name: "", role: "projector", state: "in" } as const;
	await act(() => welcome({ ...welcomeOf("chair"), me: screen }));
	for (let times = 0; times < 4; times++) key("Escape", 100);
	expect(document.querySelector("button")).toBeNull();
	expect(replace).not.toHaveBeenCalled();
});
