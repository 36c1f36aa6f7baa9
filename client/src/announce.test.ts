import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { activity, announce, announceNow, announceWhy, openRegions } from "./announce";
import { welcome } from "./store";
import { outsideWelcome, welcomeOf } from "./testing/exampleFamily";

let said: string[];

beforeEach(() => {
	vi.useFakeTimers();
	openRegions(document.body);
	said = [];
	for (const region of document.querySelectorAll("[aria-live]"))
		new MutationObserver(() => said.push(region.textContent ?? "")).observe(region, {
			childList: true,
		});
});
afterEach(() => void vi.useRealTimers());

it("says one thing after the other, with time to hear it", async () => {
	announce("one");
	announce("two");
	await vi.advanceTimersByTimeAsync(100);
	expect(said).toEqual(["one"]);
	await vi.advanceTimersByTimeAsync(1_200);
	expect(said).toEqual(["one", "two"]);
});

it("says only the latest of a subject that still waits", async () => {
	announce("first");
	for (const count of [5, 6, 7]) announce(`${count} of 8 in`, "answered");
	await vi.advanceTimersByTimeAsync(10_000);
	expect(said).toEqual(["first", "7 of 8 in"]);
});

it("does not let what is urgent wait behind the rest", async () => {
	for (let i = 0; i < 5; i++) announce(`card ${i}`);
	announceNow("The meeting has ended.");
	await vi.advanceTimersByTimeAsync(10);
	expect(said).toContain("The meeting has ended.");
});

it("names a category as this type of meeting does", async () => {
	welcome(welcomeOf("family"));
	announceWhy({ key: "card_added", params: { who: "Jean", category: "harm" } }, false);
	await vi.advanceTimersByTimeAsync(10);
	expect(said).toEqual(["Jean added a card: Harm."]);
	expect(activity.value).toBe("Jean added a card: Harm.");
});

it("keeps quiet about one's own doing, and about what has no words", async () => {
	announceWhy({ key: "card_added", params: { who: "Kelly", category: "harm" } }, true);
	announceWhy({ key: "connected", params: { who: "Jean" } }, false);
	await vi.advanceTimersByTimeAsync(5_000);
	expect(said).toEqual([]);
});

it("takes back what was said, and what waits, when someone steps out (P44)", async () => {
	welcome(welcomeOf("family"));
	for (const who of ["Jean", "Priti"])
		announceWhy({ key: `card_${who === "Jean" ? "added" : "moved"}`, params: { who } }, false);
	await vi.advanceTimersByTimeAsync(10);
	expect(document.body.textContent).toContain("Jean");
	welcome(outsideWelcome);
	await vi.advanceTimersByTimeAsync(10_000);
	expect(document.body.textContent).toBe("");
	expect(activity.value).toBe("");
	expect(said.join("")).not.toContain("Priti");
});

it("takes back what was said when someone may no longer follow a stream (P48)", async () => {
	const both = welcomeOf("family");
	const [everyone] = both.snapshots;
	if (!everyone) throw new Error("no snapshot");
	const professionals = { ...everyone, stream: "professionals", records: [] };
	welcome({ ...both, snapshots: [everyone, professionals] });
	announceWhy({ key: "card_added", params: { who: "Priti", category: "harm" } }, false);
	await vi.advanceTimersByTimeAsync(10);
	expect(activity.value).toContain("Priti");
	welcome({ ...both, snapshots: [everyone, professionals] }); // only another connection
	expect(activity.value).toContain("Priti");
	welcome(both);
	expect(activity.value).toBe("");
	expect(document.body.textContent).toBe("");
});

it("tells a projector nothing of who did what, aloud or in its page", async () => {
	const screen = { person: "person-screen", name: "", role: "projector", state: "in" } as const;
	welcome({ ...welcomeOf("chair"), me: screen });
	announceWhy({ key: "card_added", params: { who: "Jean", category: "harm" } }, false);
	await vi.advanceTimersByTimeAsync(5_000);
	expect(said).toEqual([]);
	expect(document.body.textContent).not.toContain("Jean");
});
