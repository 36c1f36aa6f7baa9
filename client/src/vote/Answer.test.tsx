import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { link } from "../connection";
import type { AnyRecord, Answer as Message, Receipt, RoundRecord } from "../contract.gen";
import { carryWith } from "../outbox";
import { Phone } from "../phone/Phone";
import { take, welcome } from "../store";
import { MUM, round, welcomeOf } from "../testing/exampleFamily";
import { button, press, show, text } from "../testing/show";
import { promiseWords } from "./promiseWords";

const ballot = (answered: boolean): AnyRecord => ({
	id: MUM,
	kind: "ballot",
	round: round.id,
	answered,
});
const turnout: AnyRecord = { id: round.id, kind: "turnout", answered: 6, asked: 8 };

let sent: { message: Message; reply: (receipt: Receipt) => void }[];
let seq: number;

beforeEach(async () => {
	sent = [];
	seq = 1;
	link.value = "open";
	window.scrollTo = () => {};
	carryWith({
		command: () => new Promise(() => {}),
		answer: (message) => new Promise((reply) => sent.push({ message, reply })),
	});
	welcome(welcomeOf("family", [round, turnout, ballot(false)]));
	await show(<Phone />);
});

async function hear(put: AnyRecord[]) {
	const because = { key: "answered", params: {} };
	const patches = [{ seq: ++seq, put, remove: [], because }];
	await act(() => void take({ stream: "everyone", epoch: "epoch-one", patches }));
}

async function receive(receipt: Receipt) {
	await act(async () => sent[sent.length - 1]?.reply(receipt));
}

const chosen = () => document.querySelectorAll('.pad [aria-pressed="true"]');

describe("an answer", () => {
	it("is in after three presses, and cannot be seen any more", async () => {
		await press("Give my answer");
		expect(text()).toContain(round.lowest_means);
		expect(text()).toContain(round.highest_means);
		await press("7");
		await press("Send my answer");
		expect(sent.map(({ message }) => message)).toEqual([{ round: round.id, value: "07" }]);
		await hear([ballot(true)]);
		await receive({ id: null, refused: null });
		expect(text()).toContain("Your answer is in");
		expect(text()).toContain("Nobody can see which number is yours.");
		expect(text()).toContain("6 of 8 in");
		expect(document.body.innerHTML).not.toContain("7");
	});

	it("can be a pass", async () => {
		await press("Give my answer");
		await press("I’d rather not say");
		await press("Send my answer");
		expect(sent[0]?.message.value).toBe("pp");
	});

	it("has eleven equal buttons and none pressed", async () => {
		await press("Give my answer");
		const numbers = [...document.querySelectorAll(".pad-number")];
		expect(numbers.map((one) => one.textContent)).toEqual("0 1 2 3 4 5 6 7 8 9 10".split(" "));
		expect(new Set(numbers.map((one) => one.className)).size).toBe(1);
		expect(chosen()).toHaveLength(0);
	});

	it("is asked for when nothing was chosen", async () => {
		await press("Give my answer");
		await press("Send my answer");
		expect(text()).toContain("Choose a number");
		expect(sent).toEqual([]);
	});

	it("can be changed until the scale is closed, and starts from nothing", async () => {
		await press("Give my answer");
		await press("7");
		await press("Send my answer");
		await hear([ballot(true)]);
		await receive({ id: null, refused: null });
		await press("Change it");
		expect(chosen()).toHaveLength(0);
		await press("3");
		await press("Send my answer");
		expect(sent[1]?.message.value).toBe("03");
	});

	it("waits for the signal, and says so", async () => {
		await press("Give my answer");
		await press("7");
		await act(() => {
			link.value = "lost";
		});
		await press("Send my answer");
		expect(text()).toContain("It will be sent by itself when your signal is back.");
	});

	it("that comes too late is told so", async () => {
		await press("Give my answer");
		await press("7");
		await press("Send my answer");
		await receive({ id: null, refused: { code: "round_closed", params: {} } });
		await hear([{ ...round, state: "closed", release: null }]);
		expect(text()).toContain("It was not counted.");
	});

	it("is not asked of someone who has no ballot", async () => {
		await act(() => welcome(welcomeOf("family", [round, turnout])));
		expect(text()).toContain("You are not being asked for a number this time.");
		expect(() => button("Give my answer")).toThrow();
	});
});

describe("what is promised before anyone answers (P36-P38)", () => {
	it.each([
		[{ promised: "dots" }, "appear as dots on a line"],
		[{ promised: "range", asked: 4 }, "Just 4 people are asked"],
		[{ promised: "range", asked: 8 }, "Not exactly the same people answered before"],
		[{ promised: "dots", mode: "by_perspective" }, "each group by itself, without names"],
		[{ promised: "withheld" }, "the numbers are not shown"],
	] as [Partial<RoundRecord>, string][])("%o", (change, words) => {
		expect(promiseWords({ ...round, ...change })).toContain(words);
	});
});
