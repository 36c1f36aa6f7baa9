import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { link } from "../connection";
import type { Receipt, Refused } from "../contract.gen";
import { carryNoMore, carryWith, notices } from "../outbox";
import { welcome } from "../store";
import { outsideWelcome } from "../testing/exampleFamily";
import { press, show, text } from "../testing/show";
import { SafetyBar } from "./SafetyBar";

const sent: object[] = [];
let reply: (refused: Refused | null) => Promise<void>;

beforeEach(async () => {
	vi.useFakeTimers();
	sent.length = 0;
	link.value = "open";
	carryWith({
		command: ({ id, kind, body }) => {
			sent.push({ kind, ...body });
			return new Promise<Receipt>((give) => {
				reply = (refused) =>
					act(async () => {
						give({ id, refused });
						await vi.advanceTimersByTimeAsync(0);
					});
			});
		},
		answer: async () => ({ id: null, refused: null }),
	});
	welcome(outsideWelcome);
	await show(<SafetyBar />);
	await press("Speak to the chair alone");
});
afterEach(() => {
	link.value = "connecting";
	vi.useRealTimers();
});

const later = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

it("tells the chair at the second tap, and says so for a moment only", async () => {
	await press("I can’t speak freely here");
	expect(sent).toEqual([{ kind: "ask_alone", wish: "cannot_speak" }]);
	expect(text()).not.toContain("I can’t speak freely");
	await reply(null);
	expect(text()).toContain("The chair knows.");
	await later(4_500);
	expect(text()).toBe("Speak to the chair aloneQuick exit");
});

it.each(["pointerdown", "keydown"])("hushes at the next %s", async (touch) => {
	await press("I would like to talk to you alone");
	expect(sent).toEqual([{ kind: "ask_alone", wish: "talk_alone" }]);
	await reply(null);
	await act(() => void document.body.dispatchEvent(new Event(touch, { bubbles: true })));
	expect(text()).not.toContain("The chair knows.");
});

it("can be left without a word, by its button, by Escape, and by touching elsewhere", async () => {
	const ways = [
		() => press("Not now"),
		() => pressEscape(document.activeElement ?? document.body),
		() => act(() => void document.body.dispatchEvent(new Event("pointerdown", { bubbles: true }))),
	];
	for (const leave of ways) {
		expect(text()).toContain("Only the chair will know");
		await leave();
		expect(text()).toBe("Speak to the chair aloneQuick exit");
		await press("Speak to the chair alone");
	}
	expect(sent).toEqual([]);
});

it("goes when there is signal, says that, and says nothing more when it has gone", async () => {
	link.value = "lost";
	carryNoMore();
	await press("I can’t speak freely here");
	expect(text()).toContain("It will go to the chair when there is signal.");
	await later(4_500);
	expect(text()).not.toContain("It will go");
	link.value = "open";
	carryWith({
		command: async ({ id }) => ({ id, refused: null }),
		answer: async () => ({ id: null, refused: null }),
	});
	await later(100);
	expect(text()).toBe("Speak to the chair aloneQuick exit");
});

it("says what to do when it was refused, and leaves no notice behind", async () => {
	await press("I can’t speak freely here");
	await reply({ code: "not_allowed", params: {} });
	expect(text()).toContain("Ask the chair.");
	expect(notices.value).toEqual([]);
});

function pressEscape(from: Element): Promise<void> {
	const event = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
	return act(() => void from.dispatchEvent(event));
}
