import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cards } from "./boardCards";
import type { Patches } from "./contract.gen";
import { act, answer, pending } from "./outbox";
import { me, streams } from "./store";
import { card, welcomeOf } from "./testing/exampleFamily";

const opened: FakeSocket[] = [];

/** Stands in for a Socket.IO socket: events are fired, and replies given, by the test. */
class FakeSocket {
	private handlers = new Map<string, (message: unknown) => void>();
	readonly sent: { event: string; message: unknown; reply: (with_: unknown) => void }[] = [];
	closed = false;
	constructor(readonly options: { path: string; auth: (give: (auth: object) => void) => void }) {
		opened.push(this);
	}
	on(event: string, handle: (message: unknown) => void) {
		this.handlers.set(event, handle);
	}
	off() {
		this.handlers.clear();
	}
	disconnect() {
		this.closed = true;
	}
	fire(event: string, message: unknown = {}) {
		this.handlers.get(event)?.(message);
	}
	timeout(patience: number) {
		return {
			emitWithAck: (event: string, message: unknown) =>
				new Promise((resolve, reject) => {
					this.sent.push({ event, message, reply: resolve });
					setTimeout(() => reject(new Error("no reply")), patience);
				}),
		};
	}
}

vi.mock("socket.io-client", () => ({
	io: (options: ConstructorParameters<typeof FakeSocket>[0]) => new FakeSocket(options),
}));

const { connect, ending, end, link } = await import("./connection");

let tickets = 0;
let door: () => Response | Promise<Response>;

beforeEach(() => {
	vi.useFakeTimers();
	opened.length = 0;
	tickets = 0;
	door = () => Response.json({ ticket: `ticket-${++tickets}`, route: "/live/abc/" });
	vi.stubGlobal("fetch", () => Promise.resolve().then(door));
	link.value = "connecting";
});
afterEach(() => {
	end("left");
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const last = () => opened[opened.length - 1] as FakeSocket;
const asks = (event: string) => last().sent.filter((one) => one.event === event);

async function sit() {
	connect("seat-one");
	await settle();
	last().fire("welcome", welcomeOf("family"));
	await settle();
}

function patches(seq: number, epoch = "epoch-one"): Patches {
	const because = { key: "card_added", params: {} };
	const put = [card(`new-${seq}`, "harm", "x")];
	return { stream: "everyone", epoch, patches: [{ seq, put, remove: [], because }] };
}

describe("connecting (P6, P8)", () => {
	it("asks for a ticket and gives it, with the protocol", async () => {
		await sit();
		const given = vi.fn();
		last().options.auth(given);
		expect(given).toHaveBeenCalledWith({ ticket: "ticket-1", protocol: 1 });
		expect(last().options.path).toBe("/live/abc/");
		expect(link.value).toBe("open");
	});

	it("uses a fresh ticket for every attempt", async () => {
		await sit();
		last().fire("disconnect");
		await vi.advanceTimersByTimeAsync(10_000);
		expect(tickets).toBe(2);
		expect(opened[0]?.closed).toBe(true);
	});

	it("tries for ever, with pauses that stay short", async () => {
		door = () => Promise.reject(new Error("no signal"));
		connect("seat-one");
		await vi.advanceTimersByTimeAsync(3_600_000);
		door = () => Response.json({ ticket: "at-last", route: "/live/abc/" });
		await vi.advanceTimersByTimeAsync(8_000);
		expect(opened).toHaveLength(1);
	});

	it("keeps what it holds while there is no signal", async () => {
		await sit();
		last().fire("disconnect");
		expect(link.value).toBe("lost");
		expect(cards.value.size).toBeGreaterThan(0);
	});

	it("does not listen to a socket it has given up", async () => {
		await sit();
		const old = last();
		old.fire("disconnect");
		old.fire("patches", patches(2));
		expect(cards.value.has("new-2")).toBe(false);
	});
});

describe("the end of a seat (P7, P10)", () => {
	it.each([
		["a farewell", () => last().fire("farewell", { reason: "removed" }), "removed"],
		["another protocol", () => last().fire("connect_error", new Error("too_old")), "too_old"],
	] as const)("comes with %s, and leaves nothing behind", async (_name, happen, reason) => {
		await sit();
		void act("strike_card", { card: "c01" });
		answer("round-one", 4);
		happen();
		expect(ending.value).toBe(reason);
		expect(link.value).toBe("over");
		expect(me.value).toBeNull();
		expect(streams.value.size + pending.value.length).toBe(0);
		await vi.advanceTimersByTimeAsync(60_000);
		window.dispatchEvent(new Event("online"));
		await settle();
		expect(opened).toHaveLength(1);
	});

	it("comes when the server no longer knows the seat", async () => {
		door = () => Response.json({ code: "seat_over", params: {} }, { status: 401 });
		connect("seat-one");
		await settle();
		expect(ending.value).toBe("seat_lost");
	});

	it("does not come with a busy server", async () => {
		door = () => Response.json({ code: "try_again", params: {} }, { status: 503 });
		connect("seat-one");
		await settle();
		expect(ending.value).toBeNull();
	});
});

describe("gaps (P15)", () => {
	it("are filled with the tail", async () => {
		await sit();
		last().fire("patches", patches(3));
		await settle();
		const [asked] = asks("resume");
		expect(asked?.message).toEqual({ stream: "everyone", epoch: "epoch-one", seq: 1 });
		const both = [...patches(2).patches, ...patches(3).patches];
		asked?.reply({ snapshot: null, patches: { ...patches(2), patches: both } });
		await settle();
		expect(cards.value.has("new-2") && cards.value.has("new-3")).toBe(true);
	});

	it("are filled with a snapshot when the epoch is over", async () => {
		await sit();
		last().fire("patches", patches(1, "epoch-two"));
		await settle();
		const records = [card("fresh", "harm", "x")];
		asks("resume")[0]?.reply({
			snapshot: { stream: "everyone", epoch: "epoch-two", seq: 1, records },
			patches: null,
		});
		await settle();
		expect([...cards.value.keys()]).toEqual(["fresh"]);
	});

	it("are asked for once, however many patches follow", async () => {
		await sit();
		for (const seq of [3, 4, 5]) last().fire("patches", patches(seq));
		await settle();
		expect(asks("resume")).toHaveLength(1);
	});
});

describe("waking up", () => {
	it("asks for news, and finds another connection when there is silence", async () => {
		await sit();
		window.dispatchEvent(new Event("pageshow"));
		await settle();
		expect(asks("resume")).toHaveLength(1);
		await vi.advanceTimersByTimeAsync(3_000);
		expect(link.value).toBe("lost");
		await vi.advanceTimersByTimeAsync(1_000);
		expect(opened).toHaveLength(2);
	});

	it("keeps a connection that answers", async () => {
		await sit();
		document.dispatchEvent(new Event("visibilitychange"));
		await settle();
		asks("resume")[0]?.reply({ snapshot: null, patches: { ...patches(2), patches: [] } });
		await vi.advanceTimersByTimeAsync(30_000);
		expect(opened).toHaveLength(1);
		expect(link.value).toBe("open");
	});

	it("does not wait for the next try once the signal is back", async () => {
		const knocks = vi.fn(() => Promise.reject(new Error("no signal")));
		door = knocks;
		connect("seat-one");
		await vi.advanceTimersByTimeAsync(60_000);
		const before = knocks.mock.calls.length;
		while (knocks.mock.calls.length === before) await vi.advanceTimersByTimeAsync(100);
		await vi.advanceTimersByTimeAsync(3_500);
		expect(knocks).toHaveBeenCalledTimes(before + 1);
		window.dispatchEvent(new Event("online"));
		await settle();
		expect(knocks).toHaveBeenCalledTimes(before + 2);
	});
});

describe("what has no receipt (P22)", () => {
	it("is sent again, under the same id, after the next welcome", async () => {
		await sit();
		void act("strike_card", { card: "c01" });
		await settle();
		const [first] = asks("command");
		last().fire("disconnect");
		await vi.advanceTimersByTimeAsync(1_000);
		last().fire("welcome", welcomeOf("family"));
		await settle();
		const [again] = asks("command");
		expect(again?.message).toEqual(first?.message);
		again?.reply({ id: "x", refused: null });
		await settle();
		expect(pending.value).toEqual([]);
	});

	it("takes a missing receipt as a dead connection", async () => {
		await sit();
		void act("strike_card", { card: "c01" });
		await vi.advanceTimersByTimeAsync(10_000);
		expect(link.value).toBe("lost");
		expect(pending.value).toHaveLength(1);
	});
});
