import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { press, show, text } from "../testing/show";
import { ReadAloud } from "./ReadAloud";
import { reading } from "./speech";

let said: { text: string; voice: { name: string } }[] = [];
let cancelled = 0;

function hasVoices(...voices: { name: string; lang: string; localService: boolean }[]) {
	said = [];
	cancelled = 0;
	vi.stubGlobal(
		"SpeechSynthesisUtterance",
		class {
			constructor(public text: string) {}
		},
	);
	vi.stubGlobal("speechSynthesis", {
		getVoices: () => voices,
		speak: (one: (typeof said)[number]) => said.push(one),
		cancel: () => {
			cancelled++;
		},
		addEventListener: () => {},
		removeEventListener: () => {},
	});
}

const LOCAL = { name: "Here", lang: "en-GB", localService: true };
const REMOTE = { name: "Far away", lang: "en-GB", localService: false };

beforeEach(() => {
	reading.value = null;
});

describe("reading aloud", () => {
	it("uses a voice of the device, never one that sends the words away", async () => {
		hasVoices(REMOTE, LOCAL);
		await show(<ReadAloud texts={["A worry.", "A goal."]} />);
		expect(text()).toContain("Others near you will hear it");
		await press("Read it to me");
		expect(said.map((one) => [one.text, one.voice.name])).toEqual([
			["A worry.", "Here"],
			["A goal.", "Here"],
		]);
		expect(text()).not.toContain("Others near you will hear it");
	});

	it("is not offered where there are only voices from elsewhere, or of other languages", async () => {
		for (const voices of [[REMOTE], [{ ...LOCAL, lang: "fr-FR" }], []]) {
			hasVoices(...voices);
			await show(<ReadAloud texts={["A worry."]} />);
			expect(document.querySelector("button")).toBeNull();
			await act(() => render(null, document.body));
		}
	});

	it("stops at the second press, and when the screen goes", async () => {
		hasVoices(LOCAL);
		await show(<ReadAloud texts={["A worry."]} />);
		await press("Read it to me");
		const before = cancelled;
		await press("Stop reading");
		expect(cancelled).toBe(before + 1);
		await press("Read it to me");
		const again = cancelled;
		await act(() => render(null, document.body));
		expect(cancelled).toBe(again + 1);
	});
});
