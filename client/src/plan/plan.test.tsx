import { act as inAct } from "preact/test-utils";
import { beforeEach, expect, it } from "vitest";
import type { AgendaRecord, AnyRecord, Receipt, Role, Stage, ViewRecord } from "../contract.gen";
import { carryWith } from "../outbox";
import { welcome } from "../store";
import { card, MUM, pair, welcomeOf } from "../testing/exampleFamily";
import { button, press, settle, show, text, type } from "../testing/show";
import { plus, today } from "./calendarDays";
import { dayWords } from "./dayWords";
import { PlanParts } from "./PlanParts";
import { WhatNext } from "./WhatNext";

const MAY = ["add_card", "plan_card", "set_member", "give_view", "strike_view"];
const sent: { kind: string; body: Record<string, unknown> }[] = [];

function agenda(stage: Stage): AgendaRecord {
	return { id: "agenda", kind: "agenda", stage, timer_ends_at: null, adding_locked: false };
}

function meet(stage: Stage, more: AnyRecord[] = [], role: Role = "family", may = MAY): void {
	const base = welcomeOf(role, [agenda(stage), ...more]);
	welcome({ ...base, may });
}

function view(id: string, change: Partial<ViewRecord>): ViewRecord {
	const nothing = { person: null, perspective: null, text: "", position: null };
	const of = { author: "person-priti", audience: "everyone", struck: false };
	return { id, kind: "view", ...nothing, ...of, ...change };
}

const heads = () => [...document.querySelectorAll("h3")].map((one) => one.textContent);
const opened = () =>
	[...document.querySelectorAll("[aria-expanded=true]")].map((one) => one.textContent);

beforeEach(() => {
	sent.length = 0;
	carryWith({
		command: async ({ id, kind, body }): Promise<Receipt> => {
			sent.push({ kind, body: { ...body } });
			return { id, refused: null };
		},
		answer: async () => ({ id: null, refused: null }),
	});
});

it("stands behind the board until its stages, and then before it", async () => {
	meet("scale");
	await show(<PlanParts first />);
	expect(text()).toBe("");
	await show(<PlanParts first={false} />);
	expect(text()).toContain("The plan");
	expect(opened()).toEqual([]);
	meet("plan");
	await show(<PlanParts first={false} />);
	expect(text()).toBe("");
});

it.each([
	["plan", "Who does what, by when 1"],
	["views", "What each person thinks"],
	["decision", "The decision"],
] as const)("opens at the stage %s with what it is about", async (stage, first) => {
	meet(stage);
	await show(<PlanParts first />);
	expect(heads()[0]).toBe(first);
	expect(opened()[0]).toBe(first);
});

it("stays open under the hands of whoever is writing when the stage goes on", async () => {
	meet("views");
	await show(<PlanParts first />);
	const field = document.querySelector("textarea");
	await inAct(() => field?.focus());
	await type("textarea", "It was only");
	await inAct(() => meet("decision"));
	expect(heads()[0]).toBe("The decision");
	expect(document.querySelector("textarea")).toBe(field);
	expect(document.activeElement).toBe(field);
	expect(field?.value).toBe("It was only");
});

it("never shows silence as agreement", async () => {
	meet("views", [
		view("view-one", { person: "person-jean", author: "person-jean", position: "agrees" }),
		view("view-two", { perspective: "child", text: "I want Nan" }),
	]);
	await show(<PlanParts first />);
	expect(text()).toContain("Nothing here from: Kelly, Priti Shah, Lee Marsh and Mr Okoro.");
	expect(text()).toContain("Saying nothing does not mean agreeing.");
	expect(text().match(/Agrees/g)).toHaveLength(1);
	expect(text()).toContain("ChildI want NanWritten down by Priti Shah");
});

it("gives one's own view, and nobody else's unless one keeps the plan", async () => {
	meet("views");
	await show(<PlanParts first />);
	expect(text()).not.toContain("Write down somebody’s view");
	expect(button("Give my view").getAttribute("aria-disabled")).toBe("true");
	await type("textarea", " It was only once. ");
	await press("Give my view");
	await settle();
	expect(sent[0]?.kind).toBe("give_view");
	expect(sent[0]?.body).toMatchObject({
		person: MUM,
		perspective: null,
		text: "It was only once.",
		position: null,
		audience: "everyone",
	});
	meet("views", [view("view-mine", { person: MUM, author: MUM, text: "It was only once." })]);
	await show(<PlanParts first />);
	expect(text()).toContain("Your view is in.");
	expect(text()).not.toContain("Give my view");
	await press("Change my view");
	expect(document.querySelector("textarea")?.value).toBe("It was only once.");
	meet("views", [], "lead_professional");
	await show(<PlanParts first />);
	expect(text()).toContain("Write down somebody’s view");
});

it("offers nothing to change of what others said for themselves", async () => {
	const spoke = view("view-one", { person: MUM, author: MUM, text: "No" });
	const takenDown = view("view-two", { person: "person-jean", text: "Yes" });
	meet("views", [spoke, takenDown], "chair");
	await show(<PlanParts first />);
	expect(document.querySelectorAll("[aria-describedby=view-view-one]")).toHaveLength(0);
	expect(document.querySelectorAll("[aria-describedby=view-view-two]")).toHaveLength(2);
});

it("puts a new next step on the board and then says who does it by when", async () => {
	meet("plan");
	await show(<PlanParts first />);
	await press("Add a next step…");
	await type("dialog textarea", "I ring the school");
	await type("dialog input:not([type=date])", "in two weeks");
	expect(text()).toContain(dayWords(plus(today(), 14)));
	await press("Keep this");
	await settle();
	expect(sent.map(({ kind }) => kind)).toEqual(["add_card", "plan_card"]);
	expect(sent[1]?.body).toMatchObject({
		card: sent[0]?.body.card,
		due: plus(today(), 14),
		state: "to_do",
		revision: 1,
	});
});

it("asks when it does not understand a day, and keeps nothing", async () => {
	meet("plan");
	await show(<PlanParts first />);
	await press("Add a next step…");
	await type("dialog textarea", "I ring the school");
	await type("dialog input:not([type=date])", "end of term");
	expect(text()).toContain("We cannot tell which day “end of term” is.");
	await press("Keep this");
	expect(sent).toEqual([]);
	await press("Cancel");
});

it("says on the card who, by when, for what and how far", async () => {
	const planned = {
		...card("c09", "next_step", "Sam rings the nursery"),
		owner: "Sam",
		due: "2026-12-04",
		pair: pair.id,
		state: "begun" as const,
	};
	meet("plan", [planned]);
	await show(<PlanParts first />);
	expect(text()).toContain("Who: SamBy Friday 4 December 2026For goal 1Begun");
	expect(text()).toContain("Nobody named yet · No day yet");
});

it("tells each person at the end what they said they would do, and what comes when", async () => {
	const mine = { ...card("c10", "next_step", "I ring Sam"), owner: "Kelly", owner_id: MUM };
	const done = { ...mine, id: "c11", text: "I rang Jean", state: "done" as const };
	const day = { computed: "2026-12-09", due: "2026-12-09", reason: "" };
	meet("close", [mine, done, { id: "core_group", kind: "deadline", ...day }]);
	await show(<WhatNext />);
	expect(text()).toContain("What you said you would doI ring Sam");
	expect(text()).not.toContain("I rang Jean");
	expect(text()).toContain("First core group meetingBy Wednesday 9 December 2026");
});

it("lets whoever keeps the plan add a bottom line and say what it protects", async () => {
	meet("plan");
	await show(<PlanParts first />);
	expect(text()).not.toContain("Add a bottom line…");
	meet("plan", [], "lead_professional");
	await show(<PlanParts first />);
	await press("Add a bottom line…");
	await type("dialog textarea", "A sober grown-up is there every night");
	await inAct(() => {
		const protects = document.querySelector<HTMLSelectElement>("dialog select");
		if (!protects) throw new Error("there is nothing to choose");
		protects.value = pair.id;
		protects.dispatchEvent(new Event("change", { bubbles: true }));
	});
	await press("Keep this");
	await settle();
	expect(sent.map(({ kind }) => kind)).toEqual(["add_card", "plan_card"]);
	expect(sent[0]?.body.category).toBe("bottom_line");
	expect(sent[1]?.body).toMatchObject({ pair: pair.id, owner: "", due: null, state: null });
});

it("offers nothing to somebody who only listens", async () => {
	meet("plan", [], "observer", []);
	await show(<PlanParts first />);
	expect([...document.querySelectorAll("button:not(.plan-opener)")]).toEqual([]);
});
