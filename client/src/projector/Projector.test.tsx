import { act } from "preact/test-utils";
import { beforeEach, expect, test } from "vitest";
import type { AnyRecord, ScreenRecord } from "../contract.gen";
import { welcome } from "../store";
import { card, cards, pair, people, records, round, welcomeOf } from "../testing/exampleFamily";
import { show, text } from "../testing/show";
import { Projector } from "./Projector";

const WORDS = { reason: "The reason", dissent: "Kelly differs", at: "2026-11-25T10:00:00Z" };

const screen: ScreenRecord = {
	id: "screen",
	kind: "screen",
	mode: "columns",
	target: null,
	page: 0,
	blank: false,
};

function meet(shown: Partial<ScreenRecord>, more: AnyRecord[] = []): void {
	welcome({
		...welcomeOf("chair", [{ ...screen, ...shown }, ...more]),
		me: { person: "person-screen", name: "", role: "projector", state: "in" },
		may: [],
		invitation: { address: "https://meet.example/join#ABC234", code: "ABC234" },
	});
}

async function key(pressed: string): Promise<void> {
	await act(() => {
		window.dispatchEvent(new KeyboardEvent("keydown", { key: pressed }));
	});
}

/** There is no layout here, so all stands on one page; paging.test.ts has the pages. */
Object.defineProperty(document, "fonts", { value: new EventTarget() });

beforeEach(() => meet({}));

test("the columns show every card and both texts of a pair, but nothing that was struck out", async () => {
	await show(<Projector />);
	for (const card of cards.filter((card) => !card.struck)) expect(text()).toContain(card.text);
	expect(text()).toContain(pair.statement);
	expect(text()).toContain(pair.goal);
	for (const card of cards.filter((card) => card.struck)) expect(text()).not.toContain(card.text);
});

test("the plan shows who does what by when, what must hold and what comes when, and nobody's view", async () => {
	const planned = { owner: "Sam", due: "2026-12-04", state: "to_do" } as const;
	const nothing = { perspective: null, position: null, author: "x", struck: false };
	meet({ mode: "plan" }, [
		{ ...card("c20", "next_step", "Ring the nursery"), ...planned },
		{ ...card("c21", "bottom_line", "A sober grown-up is there"), pair: pair.id },
		{ id: "decision", kind: "decision", outcome: "plan_needed", categories: ["neglect"], ...WORDS },
		{
			id: "core_group",
			kind: "deadline",
			computed: "2026-12-09",
			due: "2026-12-10",
			reason: "why",
		},
		{ id: "v1", kind: "view", person: "x", text: "Not me", audience: "everyone", ...nothing },
	]);
	await show(<Projector />);
	expect(text()).toContain("Ring the nursery —\u00a0Sam, by Friday 4 December 2026");
	expect(text()).toContain("A sober grown-up is there —\u00a0Protects goal 1");
	expect(text()).toContain("A child protection plan is needed");
	expect(text()).toContain("First core group meeting —\u00a0Thursday 10 December 2026");
	for (const told of ["Not me", "why", WORDS.reason, WORDS.dissent])
		expect(text()).not.toContain(told);
});

test("a struck card that the chair puts up is shown struck", async () => {
	meet({ mode: "card", target: "c07" });
	await show(<Projector />);
	expect(document.querySelector("del")?.textContent).toBe(cards[6]?.text);
	expect(text()).toContain("Struck out");
});

test("neither the meeting's title nor a name from the roll is ever on the screen", async () => {
	for (const mode of ["join", "columns", "scale"] as const) {
		meet({ mode, target: mode === "scale" ? round.id : null }, [round]);
		await show(<Projector />);
		expect(text()).not.toContain("example family");
		expect(text()).not.toContain(people[0]?.name);
		expect(text()).not.toContain("Lee Marsh");
	}
});

test("joining shows the address to type, the code and how many are in", async () => {
	meet({ mode: "join" });
	await show(<Projector />);
	expect(text()).toContain("meet.example/join");
	expect(document.querySelector(".join-code")?.textContent).toBe("ABC234");
	expect(text()).toContain("6 people are in");
});

test("an open scale shows the question, both anchors, how many are in and what will be shown", async () => {
	const turnout = { id: round.id, kind: "turnout" as const, answered: 6, asked: 8 };
	meet({ mode: "scale", target: round.id }, [round, turnout]);
	await show(<Projector />);
	expect(document.querySelector("h1")?.textContent).toBe(
		"How safe are things for the child today?",
	);
	expect(text()).toContain(round.lowest_means);
	expect(text()).toContain(round.highest_means);
	expect(text()).toContain("6 of 8 in");
	expect(text()).toContain("without names");
});

test("a closed scale names the lowest and the highest", async () => {
	const release = { numbers: 5, without: 1, dots: [3, 4, 4, 5, 8], lowest: 3, highest: 8 };
	meet({ mode: "scale", target: round.id }, [
		{ ...round, state: "closed", release: { ...release, form: "dots", groups: null } },
	]);
	await show(<Projector />);
	expect(text()).toContain("Lowest 3, highest 8.");
	expect(document.querySelectorAll(".scale-dot")).toHaveLength(5);
	expect(text()).not.toContain("4.8");
});

test("what is not there leaves no trace of what it was", async () => {
	meet({ mode: "card", target: "of-professionals" });
	await show(<Projector />);
	expect(document.querySelector("main")?.textContent).toBe("There is nothing to show just now");
});

test("one key blanks the screen and shows it again; nothing of the meeting stays in the page", async () => {
	await show(<Projector />);
	await key("b");
	expect(text()).toBe("The screen is blankPress B to show the meeting again");
	await key(".");
	expect(text()).toContain(pair.goal);
	await key("B");
	await key("Escape");
	expect(text()).toContain(pair.goal);
});

test("no key at the screen lifts the chair's blank", async () => {
	meet({ blank: true });
	await show(<Projector />);
	expect(text()).toBe("The screen is blank");
	await key("Escape");
	expect(text()).toBe("The screen is blank");
	await key("b");
	await key("b");
	expect(text()).toBe("The screen is blank");
});

test("after the freeze the screen says that the board is closed", async () => {
	meet({ blank: true });
	const frozen = records().map((one) =>
		one.kind === "meeting" ? { ...one, state: "frozen" as const } : one,
	);
	welcome({
		...welcomeOf("chair"),
		snapshots: [{ stream: "everyone", epoch: "one", seq: 1, records: frozen }],
	});
	await show(<Projector />);
	expect(document.querySelector("h1")?.textContent).toBe("This board is closed");
	expect(text()).not.toContain(pair.goal);
});
