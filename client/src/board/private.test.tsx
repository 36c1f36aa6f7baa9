import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { cards } from "../boardCards";
import type { AnyRecord, Receipt, Refused } from "../contract.gen";
import { carryWith } from "../outbox";
import { part, take, welcome } from "../store";
import { MUM, outsideWelcome, pair, person, welcomeOf } from "../testing/exampleFamily";
import { button, press, show, text, type } from "../testing/show";
import { unkept } from "../untilSeatEnds";
import { AddCard } from "./AddCard";
import { additions } from "./adding";
import { Card } from "./Card";
import { beginEdit, drafts, write } from "./editing";
import { openPair } from "./openPair";
import { PairCard } from "./PairCard";
import { PrivatePart } from "./PrivatePart";

const FEW = "audience:with-kelly";
const made: AnyRecord = {
	id: "with-kelly",
	kind: "audience",
	name: "Kelly and Jean",
	members: [MUM, "person-jean"],
};
const MAY = ["add_card", "edit_card", "share_card", "share_pair", "ask_alone"];
const sent: { kind: string; audience?: string }[] = [];
let refusal: Refused | null = null;

function inside(more: Partial<ReturnType<typeof welcomeOf>> = {}): void {
	const base = welcomeOf("family", [made]);
	welcome({ ...base, may: MAY, me: { ...base.me, person: MUM }, ...more });
}

beforeEach(() => {
	sent.length = 0;
	refusal = null;
	carryWith({
		command: async ({ id, kind, body }): Promise<Receipt> => {
			sent.push({ kind, ...body });
			return { id, refused: refusal };
		},
		answer: async () => ({ id: null, refused: null }),
	});
	inside();
});

const chosen = () =>
	document.querySelector<HTMLInputElement>("input[type=radio]:checked")?.parentElement?.textContent;

describe("a card for a few (P42)", () => {
	it("can be chosen by whoever belongs to an audience, and carries its name", async () => {
		await show(<AddCard category="harm" />);
		await press("Add a card");
		expect(chosen()).toBe("Everyone");
		const choice = [...document.querySelectorAll("label")].find(
			(one) => one.textContent === "Kelly and Jean",
		);
		await act(() => choice?.querySelector("input")?.click());
		await type("textarea", "Only for us.");
		await press("Add to the board");
		expect(sent).toMatchObject([{ kind: "add_card", audience: FEW }]);
	});

	it("is for those inside while a part is private, also when it was begun before", async () => {
		await show(<AddCard category="harm" />);
		await press("Add a card");
		await type("textarea", "Begun before.");
		await act(() => inside({ part: FEW }));
		expect(part.value).toBe(FEW);
		expect(chosen()).toBe("Kelly and Jean");
		await act(() => inside({ part: null }));
		expect(chosen()).toBe("Kelly and Jean");
	});

	it("goes to nobody else when its writer has lost the audience meanwhile", async () => {
		await show(<AddCard category="harm" />);
		await act(() => inside({ part: FEW }));
		await press("Add a card");
		await type("textarea", "Only for us.");
		await act(() => {
			const because = { key: "audience_set", params: {} };
			const patch = {
				seq: 2,
				put: [],
				remove: [{ kind: "audience" as const, id: "with-kelly" }],
				because,
			};
			take({ stream: "everyone", epoch: "epoch-one", patches: [patch] });
		});
		expect(chosen()).toBeUndefined();
		await press("Add to the board");
		expect(sent).toEqual([]);
		expect(text()).toContain("Who can see it?");
	});
});

it("forgets the words of a card that a new welcome no longer shows (P42)", () => {
	const few = { ...welcomeOf("family"), me: { ...welcomeOf("family").me, person: MUM } };
	for (const id of ["c01", "c03"]) {
		const card = cards.value.get(id);
		if (card) beginEdit(card);
	}
	const [shown] = few.snapshots;
	if (!shown) throw new Error("no snapshot");
	const rest = shown.records.filter((one) => one.id !== "c03");
	welcome({ ...few, snapshots: [{ ...shown, records: rest }] });
	expect([...drafts.value.keys()]).toEqual(["c01"]);
});

describe("what someone was in the middle of when they stepped out (P44)", () => {
	it.each([
		["a new card", () => additions.value.size],
		["a changed card", () => drafts.value.size],
		["an open editor", () => openPair.value],
	])("%s is gone, and they are told", async (_what, left) => {
		await show(<AddCard category="harm" />);
		await press("Add a card");
		await type("textarea", "Half a sentence");
		const card = cards.value.get("c01");
		if (card) beginEdit(card);
		write("c01", "Changed");
		openPair.value = pair.id;
		await act(() => welcome(outsideWelcome));
		expect(left()).toBeFalsy();
		expect(unkept.value).toBe(true);
	});

	it("is nothing to be told of when nothing was written", async () => {
		await show(<AddCard category="harm" />);
		await press("Add a card");
		await act(() => welcome(outsideWelcome));
		expect(unkept.value).toBe(false);
	});

	it("does not come back when the server refuses it afterwards", async () => {
		await show(<AddCard category="harm" />);
		await press("Add a card");
		await type("textarea", "Sent too late");
		refusal = { code: "not_allowed", params: {} };
		await act(async () => {
			button("Add to the board").click();
			welcome(outsideWelcome);
		});
		expect(additions.value.size).toBe(0);
		expect(unkept.value).toBe(true);
	});
});

describe("sharing (P43)", () => {
	const Kellys = () => {
		const card = cards.value.get("c01");
		return card ? <Card card={card} /> : null;
	};

	it("gives one's own card to an audience", async () => {
		await show(<Kellys />);
		await press("Who can see it…");
		const few = [...document.querySelectorAll("label")].find(
			(one) => one.textContent === "Kelly and Jean",
		);
		await act(() => few?.querySelector("input")?.click());
		await press("Change who can see it");
		expect(sent).toMatchObject([{ kind: "share_card", card: "c01", audience: FEW }]);
		await vi.waitFor(() => expect(document.querySelector("dialog")).toBeNull());
	});

	it("is refused in words for a pair that people were asked about", async () => {
		refusal = { code: "pair_answered", params: {} };
		inside({
			snapshots: welcomeOf("family", [made, { ...pair, author: MUM }]).snapshots,
		});
		await show(<PairCard pair={{ ...pair, author: MUM }} part="statement" number={1} />);
		await press("Who can see it…");
		const few = [...document.querySelectorAll("label")].find(
			(one) => one.textContent === "Kelly and Jean",
		);
		await act(() => few?.querySelector("input")?.click());
		await press("Change who can see it");
		await vi.waitFor(() => expect(text()).toContain("People have answered about this statement"));
		expect(document.querySelector("dialog")).not.toBeNull();
	});

	it("is not offered to whoever has nobody to choose", async () => {
		const base = welcomeOf("family");
		welcome({ ...base, may: MAY, me: { ...base.me, person: MUM } });
		await show(<Kellys />);
		expect(text()).not.toContain("Who can see it…");
	});
});

it("says in one line who is inside", async () => {
	inside({
		part: FEW,
		snapshots: welcomeOf("family", [made, person("gone", "Dean", "family")]).snapshots,
	});
	await show(<PrivatePart />);
	expect(text()).toBe(
		"This part is private: only Ruth Adeyemi, Jean and you can see what is added here.",
	);
});
