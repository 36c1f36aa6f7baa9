import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { cards } from "../boardCards";
import type { Receipt, Refused } from "../contract.gen";
import { carryWith, notices } from "../outbox";
import { forget, take, welcome } from "../store";
import { MUM, welcomeOf } from "../testing/exampleFamily";
import { press, show, text, type } from "../testing/show";
import { Card } from "./Card";
import { beginEdit, drafts } from "./editing";

const ID = "c01";
const sent: { text: string; revision: number }[] = [];
let seq = 1;

function answering(...refusals: (Refused["code"] | null)[]) {
	carryWith({
		command: async ({ id, kind, body }): Promise<Receipt> => {
			if (kind === "edit_card") sent.push(body);
			const code = refusals.shift() ?? null;
			return { id, refused: code && { code, params: {} } };
		},
		answer: async () => ({ id: null, refused: null }),
	});
}

function changeTo(change: { text?: string; revision: number }) {
	const card = cards.value.get(ID);
	if (!card) throw new Error("no card");
	const because = { key: "card_edited", params: {} };
	const patch = { seq: ++seq, put: [{ ...card, ...change }], remove: [], because };
	take({ stream: "everyone", epoch: "epoch-one", patches: [patch] });
}

const Shown = () => {
	const card = cards.value.get(ID);
	return card ? <Card card={card} /> : null;
};

beforeEach(() => {
	seq = 1;
	sent.length = 0;
	welcome({
		...welcomeOf("family"),
		me: { person: MUM, name: "Kelly", role: "family", state: "in" },
	});
});

describe("editing a card", () => {
	it("sends the words with the revision that was seen", async () => {
		answering(null);
		await show(<Shown />);
		await press("Edit");
		await type("textarea", "My words.");
		await press("Save");
		expect(sent).toEqual([{ card: ID, text: "My words.", revision: 1 }]);
		expect(drafts.value.size).toBe(0);
	});

	it("shows both when someone changes it meanwhile, and keeps what was typed", async () => {
		answering(null);
		await show(<Shown />);
		await press("Edit");
		await type("textarea", "My words.");
		await act(() => changeTo({ text: "Their words.", revision: 2 }));
		expect(text()).toContain("Their words.");
		expect(document.querySelector("textarea")?.value).toBe("My words.");
		await press("Use my words instead");
		expect(sent).toEqual([{ card: ID, text: "My words.", revision: 2 }]);
	});

	it("leaves theirs when the writer decides so", async () => {
		answering();
		await show(<Shown />);
		await press("Edit");
		await type("textarea", "My words.");
		await act(() => changeTo({ text: "Their words.", revision: 2 }));
		await press("Keep what is there now");
		expect(sent).toEqual([]);
		expect(text()).toContain("Their words.");
		expect(document.querySelector("textarea")).toBeNull();
	});

	it("brings the words back when the server was told of another change first", async () => {
		answering("changed_meanwhile");
		await show(<Shown />);
		await press("Edit");
		await type("textarea", "My words.");
		await act(async () => {
			document.querySelector("form")?.requestSubmit();
			changeTo({ text: "Their words.", revision: 2 });
		});
		await vi.waitFor(() => expect(text()).toContain("Their words."));
		expect(document.querySelector("textarea")?.value).toBe("My words.");
		expect(notices.value).toEqual([]);
	});

	it("sends again by itself when the card was only moved", async () => {
		answering("changed_meanwhile", null);
		await show(<Shown />);
		const stood = cards.value.get(ID)?.text ?? "";
		await press("Edit");
		await type("textarea", "My words.");
		await act(async () => {
			document.querySelector("form")?.requestSubmit();
			changeTo({ text: stood, revision: 2 });
		});
		await vi.waitFor(() => expect(sent.map(({ revision }) => revision)).toEqual([1, 2]));
		expect(sent[1]?.text).toBe("My words.");
		expect(drafts.value.size).toBe(0);
	});

	it("forgets drafts when the seat is over", () => {
		const card = cards.value.get(ID);
		if (card) beginEdit(card);
		expect(drafts.value.size).toBe(1);
		forget();
		expect(drafts.value.size).toBe(0);
	});
});
