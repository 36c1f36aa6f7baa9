import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { cards, cardsIn } from "./boardCards";
import type { CardRecord, Patches } from "./contract.gen";
import { carryWith, act as command } from "./outbox";
import {
	forget,
	inside,
	may,
	part,
	records,
	steppedOut,
	streams,
	take,
	takeSnapshot,
	vocabulary,
	welcome,
} from "./store";
import {
	card,
	MUM,
	outsideWelcome,
	pair,
	round,
	waitingWelcome,
	welcomeOf,
} from "./testing/exampleFamily";
import { show, text } from "./testing/show";
import { inMeeting, meeting, openRound, pairs, writers } from "./views";

function news(seq: number, put: Patches["patches"][0]["put"], stream = "everyone"): Patches {
	const patch = { seq, put, remove: [], because: { key: "added", params: {} } };
	return { stream, epoch: "epoch-one", patches: [patch] };
}

describe("welcome (P8)", () => {
	it("replaces everything", () => {
		welcome(welcomeOf("family", [round]));
		expect(openRound.value?.id).toBe(round.id);
		expect(may("add_card")).toBe(true);
		welcome(waitingWelcome);
		expect(meeting.value).toBeNull();
		expect(openRound.value).toBeNull();
		expect(cards.value.size).toBe(0);
		expect(may("add_card")).toBe(false);
	});

	it("of somebody who steps out leaves nothing but what they may do outside (P44)", () => {
		welcome(welcomeOf("family", [round]));
		expect([inside.value, steppedOut.value]).toEqual([true, false]);
		welcome(outsideWelcome);
		expect([inside.value, steppedOut.value]).toEqual([false, true]);
		expect([...streams.value, ...cards.value, ...inMeeting.value]).toEqual([]);
		expect(vocabulary.value).toBeNull();
		expect([may("ask_alone"), may("add_card")]).toEqual([true, false]);
		welcome({ ...welcomeOf("family"), part: "audience:with-kelly" });
		expect([inside.value, part.value]).toEqual([true, "audience:with-kelly"]);
		forget();
		expect([inside.value, steppedOut.value, part.value]).toEqual([false, false, null]);
	});

	it("of nothing is what is left when the seat ends", () => {
		welcome(welcomeOf("family", [round]));
		forget();
		expect([...streams.value, ...cards.value, ...inMeeting.value]).toEqual([]);
	});
});

describe("streams (P12, P15, P16)", () => {
	it("tells when something is missing, and takes a snapshot instead", () => {
		welcome(welcomeOf("family"));
		expect(take(news(3, [card("new", "harm", "x")]))).toBe(false);
		expect(cards.value.has("new")).toBe(false);
		takeSnapshot({
			stream: "everyone",
			epoch: "epoch-two",
			seq: 9,
			records: [card("new", "harm", "x")],
		});
		expect([...cards.value.keys()]).toEqual(["new"]);
	});

	it("leaves a stream alone that it was never welcomed to", () => {
		welcome(welcomeOf("family"));
		expect(take(news(1, [card("secret", "harm", "x")], "professionals"))).toBe(true);
		expect(cards.value.has("secret")).toBe(false);
	});

	it("keeps a record that moves between streams, whichever patch comes first", () => {
		const message = welcomeOf("professional");
		message.snapshots.push({ stream: "professionals", epoch: "epoch-one", seq: 0, records: [] });
		welcome(message);
		take(news(1, [card("c01", "harm", "moved")], "professionals"));
		const gone = { seq: 2, put: [], remove: [{ kind: "card" as const, id: "c01" }] };
		const because = { key: "moved", params: {} };
		take({ stream: "everyone", epoch: "epoch-one", patches: [{ ...gone, because }] });
		expect(cards.value.get("c01")?.text).toBe("moved");
	});

	it("keeps the same cards while only a presence changes", () => {
		welcome(welcomeOf("family"));
		const before = records.card.value;
		take(news(2, [{ id: "person-lee", kind: "presence" }]));
		expect(records.card.value).toBe(before);
	});
});

describe("views", () => {
	it("sort by place, then id, in plain string comparison", () => {
		const row = [
			{ ...card("b", "harm", "3"), place: "a" },
			{ ...card("a", "harm", "2"), place: "a" },
			{ ...card("c", "harm", "1"), place: "Z" },
		];
		takeOnly(row);
		expect(cardsIn("harm").map((one) => one.text)).toEqual(["1", "2", "3"]);
	});

	it("name the others who write, not oneself", () => {
		const people = [MUM, "person-jean", "person-nobody"];
		const id = `${pair.id}.goal`;
		welcome(welcomeOf("family", [{ id, kind: "editing", pair: pair.id, part: "goal", people }]));
		expect(writers(pair.id, "goal")).toEqual(["Jean"]);
		expect(pairs.value).toHaveLength(1);
	});

	it("draw again when a signal they read changes", async () => {
		welcome(welcomeOf("family"));
		const Count = () => <p>{cardsIn("harm").length} cards</p>;
		await show(<Count />);
		expect(text()).toBe("2 cards");
		await act(() => void take(news(2, [card("c99", "harm", "x")])));
		expect(text()).toBe("3 cards");
	});

	function takeOnly(row: CardRecord[]) {
		welcome({
			...welcomeOf("family"),
			snapshots: [{ stream: "everyone", epoch: "e", seq: 0, records: row }],
		});
	}
});

describe("what one did oneself shows at once", () => {
	const order = () => cardsIn("harm").map((one) => one.id);

	it("adding, editing, moving and striking", () => {
		welcome(welcomeOf("family"));
		command("add_card", {
			card: "mine",
			category: "harm",
			text: "mine",
			perspective: null,
			audience: "everyone",
		});
		command("edit_card", { card: "c01", text: "edited", revision: 1 });
		command("strike_card", { card: "c02" });
		expect(order()).toEqual(["c01", "c02", "mine"]);
		expect(cards.value.get("c01")?.text).toBe("edited");
		expect(cards.value.get("c02")?.struck).toBe(true);
		expect(cards.value.get("mine")?.author).toBe(MUM);
		command("move_card", { card: "mine", category: "harm", before: "c01" });
		expect(order()).toEqual(["mine", "c01", "c02"]);
		command("move_card", { card: "mine", category: "harm", before: "c02" });
		expect(order()).toEqual(["c01", "mine", "c02"]);
		command("move_card", { card: "c01", category: "harm", before: null });
		expect(order()).toEqual(["mine", "c02", "c01"]);
	});

	it("is dropped with the receipt, so a refusal takes it back", async () => {
		welcome(welcomeOf("family"));
		command("edit_card", { card: "c01", text: "edited", revision: 0 });
		expect(cards.value.get("c01")?.text).toBe("edited");
		const refused = { code: "changed_meanwhile" as const, params: {} };
		carryWith({
			command: async ({ id }) => ({ id, refused }),
			answer: async () => ({ id: null, refused: null }),
		});
		await vi.waitFor(() => expect(cards.value.get("c01")?.text).not.toBe("edited"));
	});
});
