import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer, Patch, Receipt, Refused, ScreenRecord } from "./contract.gen";
import type { Sent } from "./optimistic";
import {
	act,
	answer,
	answering,
	carryNoMore,
	carryWith,
	discard,
	isOwn,
	notices,
	pending,
} from "./outbox";
import { welcome } from "./store";
import { outsideWelcome, welcomeOf } from "./testing/exampleFamily";
import { unkept } from "./untilSeatEnds";

const strike = (card: string) => act("strike_card", { card }, `card:${card}`);
const kept = (id: string | null): Receipt => ({ id, refused: null });
const no = (code: Refused["code"], params = {}): Receipt => ({
	id: null,
	refused: { code, params },
});

/** A server whose replies the test gives by hand. */
function server() {
	const asked: { message: Sent | Answer; reply: (receipt: Receipt) => void; lose: () => void }[] =
		[];
	const ask = (message: Sent | Answer) =>
		new Promise<Receipt>((reply, reject) => {
			asked.push({ message, reply, lose: () => reject(new Error("lost")) });
		});
	carryWith({ command: ask, answer: ask });
	return asked;
}

const tick = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("commands (P21, P22)", () => {
	it("go one after the other, in the order in which they were made", async () => {
		const asked = server();
		void strike("card-one");
		void strike("card-two");
		await tick();
		expect(asked).toHaveLength(1);
		const [first] = pending.value;
		asked[0]?.reply(kept(first?.id ?? ""));
		await tick();
		expect(asked.map(({ message }) => ("body" in message ? message.body : null))).toEqual([
			{ card: "card-one" },
			{ card: "card-two" },
		]);
	});

	it("have ids of their own, of 22 letters", () => {
		for (let i = 0; i < 50; i++) void strike("card-one");
		const ids = new Set(pending.value.map(({ id }) => id));
		expect(ids.size).toBe(50);
		for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
	});

	it("without a receipt are sent again after the next welcome, under the same id", async () => {
		const before = server();
		const done = strike("card-one");
		await tick();
		carryNoMore();
		before[0]?.lose();
		await tick();
		expect(pending.value).toHaveLength(1);
		const after = server();
		await tick();
		expect(after[0]?.message).toEqual(before[0]?.message);
		after[0]?.reply(kept("x"));
		await expect(done).resolves.toBeNull();
		expect(pending.value).toEqual([]);
	});

	it("made without signal wait, and none is lost", async () => {
		void strike("card-one");
		void strike("card-two");
		const asked = server();
		await tick();
		asked[0]?.reply(kept("x"));
		await tick();
		asked[1]?.reply(kept("x"));
		await tick();
		expect(pending.value).toEqual([]);
	});

	it.each(["try_again", "slow_down"] as const)(
		"refused with %s are sent again after a pause",
		async (code) => {
			const asked = server();
			void strike("card-one");
			await tick();
			asked[0]?.reply(no(code, { seconds: 3 }));
			await vi.advanceTimersByTimeAsync(2_900);
			expect(asked).toHaveLength(1);
			expect(notices.value).toEqual([]);
			await vi.advanceTimersByTimeAsync(200);
			expect(asked[1]?.message).toEqual(asked[0]?.message);
		},
	);

	it("refused for good say so where the person acted, and the next one goes on", async () => {
		const asked = server();
		const done = strike("card-one");
		void strike("card-two");
		await tick();
		asked[0]?.reply(no("not_here"));
		await tick();
		expect(await done).toEqual({ code: "not_here", params: {} });
		expect(notices.value).toEqual([
			{ near: "card:card-one", refused: { code: "not_here", params: {} } },
		]);
		expect(asked).toHaveLength(2);
		void strike("card-one");
		expect(notices.value).toEqual([]);
	});

	it("refused outside a private part say only that they were not kept (P44)", async () => {
		welcome(welcomeOf("family"));
		const asked = server();
		void strike("card-one");
		await tick();
		welcome(outsideWelcome);
		asked[0]?.reply(no("not_allowed"));
		await tick();
		expect(notices.value).toEqual([]);
		expect(unkept.value).toBe(true);
		void act("say_where", { whereabouts: "elsewhere", others: "" }, "where");
		await tick();
		asked[1]?.reply(no("not_valid"));
		await tick();
		expect(notices.value.map(({ near }) => near)).toEqual(["where"]);
		welcome(welcomeOf("family"));
		expect(unkept.value).toBe(false);
	});

	it("leave nothing behind when the seat ends", async () => {
		const asked = server();
		void strike("card-one");
		answer("round-one", 4);
		discard();
		asked[0]?.reply(kept("x"));
		await tick();
		const later = server();
		await tick();
		expect(later).toEqual([]);
		expect(pending.value).toEqual([]);
	});
});

describe("answers on the scale (P34)", () => {
	it("send the latest number only, and keep none once it is in", async () => {
		answer("round-one", 4);
		answer("round-one", 7);
		const asked = server();
		await tick();
		expect(asked.map(({ message }) => message)).toEqual([{ round: "round-one", value: "07" }]);
		expect(answering.value.has("round-one")).toBe(true);
		asked[0]?.reply(kept(null));
		await tick();
		expect(answering.value.size).toBe(0);
		expect(server()).toEqual([]);
	});

	it("keep a change of mind that an older acknowledgement crosses", async () => {
		const asked = server();
		answer("round-one", 4);
		answer("round-one", 5);
		answer("round-one", 4);
		asked[0]?.reply(kept(null));
		await tick();
		expect(answering.value.has("round-one")).toBe(true);
		asked[2]?.reply(kept(null));
		await tick();
		expect(answering.value.has("round-one")).toBe(false);
	});

	it("pass as null, and are sent again after the next welcome", async () => {
		const before = server();
		answer("round-one", null);
		before[0]?.lose();
		await tick();
		const after = server();
		expect(after[0]?.message).toEqual({ round: "round-one", value: "pp" });
	});

	it("that came too late are told so", async () => {
		const asked = server();
		answer("round-one", 4);
		asked[0]?.reply(no("round_closed"));
		await tick();
		expect(answering.value.size).toBe(0);
		expect(notices.value[0]?.near).toBe("round:round-one");
	});
});

it("knows the patches that follow from its own commands", () => {
	const patch = (id: string): Patch => ({
		seq: 1,
		put: [],
		remove: [{ kind: "card", id }],
		because: { key: "struck", params: {} },
	});
	void strike("card-one");
	expect(isOwn(patch("card-one"))).toBe(true);
	expect(isOwn(patch("card-two"))).toBe(false);
});

it("knows its own change of the screen, and no one else's", () => {
	const shown: ScreenRecord = {
		id: "meeting-one",
		kind: "screen",
		mode: "columns",
		target: null,
		page: 0,
		blank: false,
	};
	const patch = { seq: 1, put: [shown], remove: [], because: { key: "screen_set", params: {} } };
	expect(isOwn(patch)).toBe(false);
	void act("set_screen", { mode: "columns", target: null, page: 0, blank: false });
	expect(isOwn(patch)).toBe(true);
});
