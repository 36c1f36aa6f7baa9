import { beforeEach, describe, expect, it, vi } from "vitest";
import type { AnyRecord, Refused } from "../contract.gen";
import { carryWith } from "../outbox";
import { welcome } from "../store";
import { round, welcomeOf } from "../testing/exampleFamily";
import { press, settle, show, text } from "../testing/show";
import { Freeze } from "./Freeze";
import { signInAgain } from "./signInAgain";

vi.mock("./signInAgain", () => ({ signInAgain: vi.fn() }));
const confirms = vi.mocked(signInAgain);

let sent = 0;
let refusals: (Refused | null)[] = [];

beforeEach(() => {
	sent = 0;
	confirms.mockReset();
	window.history.replaceState(null, "", "/room/seat-one");
	carryWith({
		command: ({ id }) => {
			sent++;
			return Promise.resolve({ id, refused: refusals.shift() ?? null });
		},
		answer: () => new Promise(() => {}),
	});
});

async function begins(...more: AnyRecord[]) {
	welcome({ ...welcomeOf("chair", more), may: ["freeze"] });
	await show(<Freeze />);
	await press("End the meeting…");
	await press("Go on");
}

async function saysYes() {
	await press("Yes, end the meeting and make the record");
	await settle();
}

const again: Refused = { code: "sign_in_again", params: {} };
const WHO = "The record carries your name";

describe("a fresh sign-in before freezing (P63)", () => {
	it("is asked for only where the server wants it", async () => {
		refusals = [];
		await begins();
		await saysYes();
		expect(document.querySelector("dialog")).toBeNull();
		expect(confirms).not.toHaveBeenCalled();
	});

	it("is asked for in its own step, and then the freeze is sent again", async () => {
		refusals = [again];
		confirms.mockResolvedValue(true);
		await begins();
		await saysYes();
		expect(text()).toContain(WHO);
		expect(text()).not.toContain("This cannot be taken back, so please show");
		expect(sent).toBe(1);
		await press("Confirm it is you");
		await settle();
		expect(confirms).toHaveBeenCalledWith("seat-one");
		expect(sent).toBe(2);
		expect(document.querySelector("dialog")).toBeNull();
	});

	it.each([
		["is not theirs", () => confirms.mockResolvedValue(false)],
		["was broken off", () => confirms.mockRejectedValue(new Error("NotAllowedError"))],
	])("freezes nothing when it %s, and can be tried again", async (_why, answer) => {
		refusals = [again];
		answer();
		await begins();
		await saysYes();
		await press("Confirm it is you");
		await settle();
		expect(sent).toBe(1);
		expect(text()).toContain("The meeting goes on as it was.");
		confirms.mockResolvedValue(true);
		await press("Confirm it is you");
		await settle();
		expect(sent).toBe(2);
	});

	it("can be left for later", async () => {
		refusals = [again];
		await begins();
		await saysYes();
		await press("Not yet");
		expect(document.querySelector("dialog")).toBeNull();
		expect(sent).toBe(1);
	});
});

describe("freezing", () => {
	it.each([
		["a scale is open", round, "The scale is open. Close it first."],
		[
			"some people are out",
			{
				kind: "part",
				id: "part-one",
				audience: "audience-one",
				reason: "Because",
				stepped_out: [],
				started_at: "2026-11-24T10:05:00Z",
				ended_at: null,
			},
			"Bring everyone back first",
		],
	] as [string, AnyRecord, string][])("waits while %s", async (_what, record, words) => {
		await begins(record);
		expect(text()).toContain(words);
		expect(text()).not.toContain("Is everyone ready?");
	});
});
