import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { TEXT_LENGTH, UPDATE_BYTES } from "../contract.gen";
import { TextHub, type TextWriter } from "../testing/textHub";
import { asBytes } from "./base64";
import { bindTextarea } from "./textBinding";

let hub: TextHub;
beforeEach(() => {
	hub = new TextHub();
});
afterEach(() => hub.stop());

function say(writer: TextWriter, words: string, at = writer.shared.text.value.length): void {
	writer.shared.type({ at, remove: 0, insert: words });
}

function erase(writer: TextWriter, words: string): void {
	const at = writer.shared.text.value.indexOf(words);
	expect(at).toBeGreaterThanOrEqual(0);
	writer.shared.type({ at, remove: words.length, insert: "" });
}

async function opened(name: string, options = {}): Promise<TextWriter> {
	const writer = hub.writer(name, options);
	await writer.shared.open();
	expect(writer.shared.standing).toBe("live");
	return writer;
}

const bytesOf = (updates: string[]) => updates.map((update) => atob(update)).join();

test("three people type at once, one of them offline for a third of the time: nothing is lost", async () => {
	let state = 2026;
	const random = (below: number) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
	const writers = await Promise.all(["Priya", "Jean", "Sam"].map((name) => opened(name)));
	const areas = writers.map((writer) => {
		const area = document.body.appendChild(document.createElement("textarea"));
		bindTextarea(area, writer.shared);
		return area;
	});
	const sam = writers[2] as TextWriter;
	const typed = new Set<string>();
	const erased = new Set<string>();
	const OPERATIONS = 6000;
	for (let done = 0; done < OPERATIONS; done++) {
		if (done === OPERATIONS / 3) await sam.cut();
		if (done === (2 * OPERATIONS) / 3) {
			expect(sam.shared.owes).toBe(true);
			await sam.back();
		}
		const which = random(3);
		const area = areas[which] as HTMLTextAreaElement;
		const characters = [...area.value];
		const at = random(characters.length + 1);
		if (random(100) < (characters.length > 450 ? 50 : 20)) {
			for (const gone of characters.splice(at, 1 + random(3))) erased.add(gone);
		} else {
			const token = String.fromCodePoint(0x20000 + typed.size); // of two UTF-16 units
			typed.add(token);
			characters.splice(at, 0, token);
		}
		area.value = characters.join("");
		const caret = characters.slice(0, at + 1).join("").length;
		area.setSelectionRange(caret, caret);
		area.dispatchEvent(new Event("input"));
		if (random(10) < 3) writers[which]?.shared.flush();
		if (random(10) < 2) await hub.read();
	}
	await hub.calm();
	const { text } = await hub.read();
	expect(writers.map(({ shared }) => shared.text.value)).toEqual([text, text, text]);
	expect(areas.map((area) => area.value)).toEqual([text, text, text]);
	expect(new Set(text)).toEqual(new Set([...typed].filter((token) => !erased.has(token))));
	expect([...text].length).toBe(new Set(text).size);
	expect(typed.size).toBeGreaterThan(2500);
	expect(text.length).toBeGreaterThan(200);
}, 60_000);

test("typing makes one message for each 50 milliseconds, not for each key", async () => {
	const writer = await opened("Priya");
	vi.useFakeTimers();
	try {
		for (const letter of "Mum is worried") say(writer, letter);
		expect(writer.sent).toHaveLength(0);
		vi.advanceTimersByTime(50);
		expect(writer.sent).toHaveLength(1);
	} finally {
		vi.useRealTimers();
	}
	await hub.calm();
	expect((await hub.read()).text).toBe("Mum is worried");
});

test("settles once after a pause in one's own typing, when all is kept (P32)", async () => {
	const [writer, other] = [await opened("Priya"), await opened("Jean")];
	vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
	try {
		say(writer, "worried");
		vi.advanceTimersByTime(799);
		await hub.read();
		expect(writer.settled).toBe(0);
		vi.advanceTimersByTime(1);
		await hub.calm();
		expect(writer.settled).toBe(1);
		say(other, " too");
		await hub.calm();
		vi.advanceTimersByTime(5000);
		await hub.calm();
		expect([writer.settled, other.settled]).toEqual([1, 1]);
	} finally {
		vi.useRealTimers();
	}
});

test("on leaving the field it settles at once, but only what is kept", async () => {
	const writer = await opened("Priya");
	say(writer, "one");
	writer.shared.pause();
	expect(writer.settled).toBe(0);
	await hub.calm();
	expect(writer.settled).toBe(1);
	await writer.cut();
	say(writer, " two");
	writer.shared.pause();
	expect(writer.shared.owes).toBe(true);
	await writer.back();
	await hub.calm();
	expect(writer.settled).toBe(2);
	expect((await hub.read()).text).toBe("one two");
});

test("words typed before the text was open are kept", async () => {
	const first = await opened("Priya");
	say(first, "there already");
	await hub.calm();
	const second = hub.writer("Jean");
	say(second, "early ");
	await second.shared.open();
	await hub.calm();
	expect((await hub.read()).text).toBe("early there already");
	expect(first.shared.text.value).toBe("early there already");
});

test("after a restart of the server the same text goes on under the same number (P28)", async () => {
	const writer = await opened("Priya");
	say(writer, "before 😀 ");
	await hub.calm();
	const { number } = writer.shared.text;
	await writer.cut();
	await hub.ask("", "restart", {});
	say(writer, "during ");
	await writer.back();
	say(writer, "after");
	await hub.calm();
	expect(writer.shared.text.number).toBe(number);
	expect((await hub.read()).text).toBe("before 😀 during after");
});

test("a reply that never came does not write anything twice (P29)", async () => {
	const writer = await opened("Priya");
	say(writer, "once");
	writer.shared.flush();
	await writer.cut(); // the update is on its way, its receipt will not be heard
	expect(writer.shared.owes).toBe(true);
	await writer.back();
	await hub.calm();
	expect((await hub.read()).text).toBe("once");
});

test.each(["not_valid", "try_again"])(
	"after %s no word and no deletion is lost (P30)",
	async (code) => {
		const [writer, other] = [await opened("Priya"), await opened("Jean")];
		say(writer, "Mum is not worried about Alfie");
		await hub.calm();
		await writer.refuseNext(code);
		erase(writer, "not ");
		say(writer, "very ", 7);
		say(writer, " at night");
		writer.shared.flush();
		say(other, "Nan and ", 0);
		say(writer, ".");
		await vi.waitFor(() => expect(writer.shared.owes).toBe(false), 5000);
		await hub.calm();
		const expected = "Nan and Mum is very worried about Alfie at night.";
		expect((await hub.read()).text).toBe(expected);
		expect([writer.shared.text.value, other.shared.text.value]).toEqual([expected, expected]);
	},
);

test("when it may not be written any more, the words stay on the writer's screen", async () => {
	const replies = [{ client: 5, grant: "g", update: btoa("\0\0"), vector: btoa("\0") }];
	const writer = await opened("Priya", {
		send: async () => replies.pop() ?? { id: null, refused: { code: "pair_ready", params: {} } },
	});
	say(writer, "too late");
	writer.shared.flush();
	await vi.waitFor(() => expect(writer.shared.standing).toBe("refused"), 5000);
	expect(writer.shared.refusal?.code).toBe("pair_ready");
	expect(writer.shared.text.value).toBe("too late");
});

test("a text that others made too long is kept here until it fits", async () => {
	const [writer, other] = [await opened("Priya"), await opened("Jean")];
	await writer.cut();
	say(writer, "PRIYA");
	say(other, "x".repeat(TEXT_LENGTH - 2));
	await hub.calm();
	await writer.back();
	expect(writer.shared.standing).toBe("too_long");
	expect(writer.shared.text.value).toContain("PRIYA");
	expect((await hub.read()).text).not.toContain("PRIYA");
	erase(writer, "xxx");
	await hub.calm();
	expect(writer.shared.standing).toBe("live");
	expect((await hub.read()).text).toContain("PRIYA");
	expect(other.shared.text.value).toBe(writer.shared.text.value);
});

test("deleted words can be brought back, but are in nothing sent from a reconnect, nor stored", async () => {
	const writer = await opened("Priya");
	say(writer, "Mum is kind. ");
	await hub.calm();
	await writer.cut();
	writer.sent.length = 0;
	say(writer, "PLANTEDSECRET ");
	say(writer, "She is well.");
	writer.shared.pause();
	erase(writer, "PLANTEDSECRET ");
	await writer.back();
	await hub.calm();
	expect(bytesOf(writer.sent)).toContain("She is well.");
	expect(bytesOf(writer.sent)).not.toContain("PLANTED");
	expect(atob((await hub.read()).state)).not.toContain("PLANTED");
	writer.shared.text.undo();
	expect(writer.shared.text.value).toContain("PLANTEDSECRET");
	writer.shared.text.redo();
	await hub.calm();
	expect(atob((await hub.read()).state)).not.toContain("PLANTED");
});

test("words typed and deleted while connected are gone from what the server stores", async () => {
	const writer = await opened("Priya");
	say(writer, "PLANTEDSECRET stays");
	await hub.calm();
	erase(writer, "PLANTEDSECRET ");
	await hub.calm();
	expect(atob((await hub.read()).state)).not.toContain("PLANTED");
	writer.shared.close();
	expect(writer.shared.text.value).toBe("");
	writer.shared.text.undo();
	expect(writer.shared.text.value).toBe("");
});

test("undo takes back one's own words only", async () => {
	const [writer, other] = [await opened("Priya"), await opened("Jean")];
	say(writer, "mine ");
	await hub.calm();
	say(other, "theirs");
	await hub.calm();
	writer.shared.text.undo();
	await hub.calm();
	expect((await hub.read()).text).toBe("theirs");
});

test("an update too large to send is written anew", async () => {
	const writer = await opened("Priya");
	say(writer, "kept");
	await hub.calm();
	const { number } = writer.shared.text;
	await writer.cut();
	for (let time = 0; time < 4000; time++) {
		say(writer, "y", 0);
		if (time % 2) writer.shared.type({ at: 1, remove: 1, insert: "" });
		if (time % 100 === 99) writer.shared.type({ at: 0, remove: 40, insert: "" });
	}
	const left = writer.shared.text.value;
	expect(writer.shared.text.since(0).length).toBeGreaterThan(UPDATE_BYTES);
	await writer.back();
	await vi.waitFor(() => expect(writer.shared.owes).toBe(false), 5000);
	expect((await hub.read()).text).toBe(left);
	expect(writer.shared.text.number).not.toBe(number);
});

test("every update sent is one that Yjs reads, of the writer's own number", async () => {
	const [writer, other] = [await opened("Priya"), await opened("Jean")];
	say(writer, "one ");
	await hub.calm();
	say(other, "two ");
	await hub.calm();
	await writer.cut();
	say(writer, "three");
	await writer.back();
	await hub.calm();
	for (const update of writer.sent) {
		const clients = Y.decodeUpdate(asBytes(update)).structs.map(({ id }) => id.client);
		expect(new Set([...clients, writer.shared.text.number]).size).toBe(1);
	}
});
