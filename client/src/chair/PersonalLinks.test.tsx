import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { activity, announceWhy } from "../announce";
import type { AnyRecord, Invited } from "../contract.gen";
import { carryWith } from "../outbox";
import { forget, welcome } from "../store";
import { person, welcomeOf } from "../testing/exampleFamily";
import { press, settle, show, text, type } from "../testing/show";
import { PersonalLinks } from "./PersonalLinks";
import { beginInvitingAgain } from "./personalLink";

const ADDRESS = "https://meetings.example.org/j#tokenplanted";
const invited: Invited = {
	person: "person-ted",
	address: ADDRESS,
	expires_at: "2026-11-26T14:05:00Z",
};
const ted: AnyRecord = { ...person("person-ted", "Ted", "network", "Grandad"), state: "invited" };
const asked: { path: string; body: unknown }[] = [];
const sent: unknown[] = [];
let door: () => Promise<Response>;

beforeEach(() => {
	asked.length = 0;
	sent.length = 0;
	door = () => Promise.resolve(Response.json(invited, { status: 201 }));
	vi.stubGlobal("fetch", (path: string, { body }: { body: string }) => {
		asked.push({ path, body: JSON.parse(body) });
		return door();
	});
	window.history.replaceState(null, "", "/room/seat-one");
	carryWith({
		command: ({ id, kind, body }) => {
			sent.push([kind, body]);
			return Promise.resolve({ id, refused: null });
		},
		answer: () => new Promise(() => {}),
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
	window.history.replaceState(null, "", "/");
});

async function sits(...more: AnyRecord[]) {
	welcome({ ...welcomeOf("chair", more), may: ["invite", "refuse_entry"] });
	await show(<PersonalLinks />);
}

async function invitesTed() {
	await press("Invite by name…");
	await type("input", "Ted");
	await press("Make the link");
	await settle();
}

/** The link stands in the page once the chair has asked to see it. */
async function seesTheLink() {
	expect(page()).not.toContain("tokenplanted");
	await press("Show it");
	expect(page()).toContain(ADDRESS);
}

const page = () =>
	document.body.innerHTML +
	[...document.querySelectorAll("input")].map(({ value }) => value).join(" ");

describe("a personal link", () => {
	it("is made for a name and a role, and shown once", async () => {
		await sits();
		await invitesTed();
		expect(asked).toEqual([
			{
				path: "/api/seats/seat-one/invitations",
				body: { name: "Ted", role: "family", relation: "" },
			},
		]);
		await seesTheLink();
		expect(text()).toContain("It works until Thursday");
		await press("I have sent it");
		expect(page()).not.toContain("tokenplanted");
	});

	it("is gone when the dialog is closed, and when the seat is over", async () => {
		for (const goes of [() => press("Close"), () => act(forget)]) {
			await sits();
			await invitesTed();
			await seesTheLink();
			await goes();
			expect(page()).not.toContain("tokenplanted");
		}
	});

	it("is not shown when it comes after the dialog was closed", async () => {
		let give: (response: Response) => void = () => {};
		door = () => new Promise((resolve) => (give = resolve));
		await sits();
		await invitesTed();
		expect(text()).toContain("Making the link…");
		await press("Close");
		await press("Invite by name…");
		await act(() => give(Response.json(invited)));
		await settle();
		expect(page()).not.toContain("tokenplanted");
	});

	it("is never in a live region", async () => {
		await sits();
		await invitesTed();
		await seesTheLink();
		for (const region of document.querySelectorAll("[aria-live], [role=status], [role=alert]"))
			expect(region.textContent).not.toContain("tokenplanted");
	});

	it("is not told again in words that others could read", () => {
		activity.value = "";
		announceWhy({ key: "person_invited", params: { who: "Ruth", person: "Ted" } }, false);
		expect(activity.value).toBe("");
	});

	it("is copied without standing in the page, or shown where that is not possible", async () => {
		const writeText = vi.fn(() => Promise.resolve());
		vi.stubGlobal("navigator", { clipboard: { writeText } });
		await sits();
		await invitesTed();
		await press("Copy the link");
		await settle();
		expect(writeText).toHaveBeenCalledWith(ADDRESS);
		expect(text()).toContain("Copied.");
		expect(page()).not.toContain("tokenplanted");

		writeText.mockRejectedValue(new Error("not permitted"));
		await press("Copy the link");
		await settle();
		expect(text()).toContain("Mark it and copy it.");
		expect(page()).toContain(ADDRESS);
	});

	it("needs a name", async () => {
		await sits();
		await press("Invite by name…");
		await press("Make the link");
		expect(text()).toContain("Type their name.");
		expect(asked).toEqual([]);
	});

	it("says in words why there is none", async () => {
		await sits();
		door = () =>
			Promise.resolve(Response.json({ code: "not_for_family", params: {} }, { status: 403 }));
		await invitesTed();
		expect(text()).toContain("Family and friends cannot be part of this kind of meeting.");
		door = () => Promise.reject(new Error("no signal"));
		await press("Make the link");
		await settle();
		expect(text()).toContain("There is no signal just now, so no link was made.");
	});
});

describe("who was invited and has not come", () => {
	it("is counted in the panel and named in the dialog alone", async () => {
		await sits(ted);
		expect(text()).toContain("1 person you invited has not come yet.");
		expect(page()).not.toContain("Ted");
		await press("Invite by name…");
		expect(text()).toContain("TedFamily’s network · Grandad");
	});

	it("gets another link, or none any more", async () => {
		await sits(ted);
		await press("Invite by name…");
		await press("Take back");
		expect(sent).toEqual([["refuse_entry", { person: "person-ted" }]]);
		await press("Make a new link");
		await settle();
		expect(asked[0]?.path).toBe("/api/seats/seat-one/invitations/person-ted/again");
		expect(text()).toContain("The link for Ted");
		await seesTheLink();
	});

	it("gets another link when they are in and their phone is not, after one more question", async () => {
		await sits();
		await act(() => beginInvitingAgain(person("person-jean", "Jean", "network")));
		expect(text()).toContain("A new link for Jean?");
		expect(text()).toContain("Their place closes where it is open now.");
		expect(asked).toEqual([]);
		await press("Make a new link");
		await settle();
		expect(asked[0]?.path).toBe("/api/seats/seat-one/invitations/person-jean/again");
		expect(text()).toContain("The link for Jean");
	});

	it("cannot be family in a strategy meeting", async () => {
		const message = { ...welcomeOf("chair"), may: ["invite"] };
		welcome({ ...message, vocabulary: { ...message.vocabulary, family_joins: false } });
		await show(<PersonalLinks />);
		await press("Invite by name…");
		expect(text()).toContain("so you can’t invite them to it");
		expect([...document.querySelectorAll("option")].map(({ value }) => value)).not.toContain(
			"family",
		);
	});
});
