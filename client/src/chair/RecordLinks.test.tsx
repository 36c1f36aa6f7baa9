import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RecordEdition } from "../contract.gen";
import { press, settle, show, text } from "../testing/show";
import { RecordLinks } from "./RecordLinks";

function edition(id: string, people: string[]): RecordEdition {
	const times = { made_at: "2026-11-24T11:00:00Z", exported_at: null };
	return { edition: id, full: id === "full", people, file: `meeting-record-${id}`, ...times };
}

const editions = [
	edition("full", ["Ruth Adeyemi"]),
	edition("a1", ["Kelly", "Jean", "Mr Okoro"]),
	edition("b2", ["Dean"]),
];
const asked: string[] = [];
let door: () => Promise<Response>;

beforeEach(async () => {
	asked.length = 0;
	door = () => Promise.resolve(Response.json({ editions }));
	vi.stubGlobal("fetch", (path: string) => {
		asked.push(path);
		return door();
	});
	window.history.replaceState(null, "", "/room/seat-one");
	await show(<RecordLinks />);
});
afterEach(() => {
	vi.unstubAllGlobals();
	window.history.replaceState(null, "", "/");
});

const links = () => [...document.querySelectorAll("a")].map((one) => one.getAttribute("href"));

describe("the record", () => {
	it("is there in full for the chair, without asking who else gets what", () => {
		expect(links()).toEqual([
			"/api/seats/seat-one/records/full",
			"/api/seats/seat-one/records/full.pdf",
		]);
		expect(asked).toEqual([]);
		expect(text()).not.toContain("Dean");
	});

	it("is there for the others, by the names of those each one is for", async () => {
		await press("Records for the others…");
		await settle();
		expect(text()).toContain("For Kelly, Jean and Mr Okoro");
		expect(text()).toContain("For Dean");
		expect(text()).toContain("meeting-record-b2");
		expect(links().slice(2)).toEqual([
			"/api/seats/seat-one/records/a1",
			"/api/seats/seat-one/records/a1.pdf",
			"/api/seats/seat-one/records/b2",
			"/api/seats/seat-one/records/b2.pdf",
		]);
		await press("Close");
		expect(text()).not.toContain("Dean");
	});

	it("says when there is no signal, and tries again", async () => {
		door = () => Promise.reject(new Error("no signal"));
		await press("Records for the others…");
		await settle();
		expect(text()).toContain("There is no signal just now.");
		door = () => Promise.resolve(Response.json({ editions }));
		await press("Try again");
		await act(settle);
		expect(text()).toContain("For Dean");
	});
});
