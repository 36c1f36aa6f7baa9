import { effect, signal } from "@preact/signals";
import type { Answer, AnyRecord, CommandBodies, Patch, Receipt, Refused } from "./contract.gen";
import { newId } from "./ids";
import type { Sent } from "./optimistic";
import { inside, may, steppedOut } from "./store";
import { unkept } from "./untilSeatEnds";

/** P21, P22: commands wait here, in memory only, until their receipt; one is under way at a time,
 * so that they arrive in order. Answers on the scale wait too, the latest number only. */
export const pending = signal<readonly Sent[]>([]);

/** A refusal in words, shown near where the person acted. */
export interface Notice {
	readonly near: string;
	readonly refused: Refused;
}
export const notices = signal<readonly Notice[]>([]);

/** The answers on their way, by answerKey. The number itself is not for reading. */
export const answering = signal<ReadonlySet<string>>(new Set());

interface Carrier {
	command(message: Sent): Promise<Receipt>;
	answer(message: Answer): Promise<Receipt>;
}

let carrier: Carrier | null = null;
const near = new Map<string, string>();
const settled = new Map<string, (refused: Refused | null) => void>();
const numbers = new Map<string, { round: string; person: string | null; value: number | null }>();

/** Sends a command. `place` names where the person acted (`card:<id>`, `add:<category>`...), for a
 * refusal to be shown there. Resolves with the refusal, or null once it is on disk. */
export function act<K extends keyof CommandBodies>(
	kind: K,
	body: CommandBodies[K],
	place: string = kind,
): Promise<Refused | null> {
	const command = { id: newId(), kind, body } as Sent;
	near.set(command.id, place);
	dismiss(place);
	pending.value = [...pending.value, command];
	if (pending.value.length === 1) void deliver();
	return new Promise((resolve) => settled.set(command.id, resolve));
}

/** Gives an answer on the scale, one's own or that of somebody one answers for: a number, or null to
 * pass. */
export function answer(round: string, value: number | null, person: string | null = null): void {
	const key = answerKey(round, person);
	numbers.set(key, { round, person, value });
	answering.value = new Set(numbers.keys());
	dismiss(`round:${round}`);
	void deliverAnswer(key);
}

export function answerKey(round: string, person: string | null): string {
	return person ? `${round}.${person}` : round;
}

/** The connection is ready: what has no receipt is sent again, in order. */
export function carryWith(next: Carrier): void {
	carrier = next;
	void deliver();
	for (const key of numbers.keys()) void deliverAnswer(key);
}

export function carryNoMore(): void {
	carrier = null;
}

export function dismiss(place: string): void {
	if (notices.value.some((notice) => notice.near === place))
		notices.value = notices.value.filter((notice) => notice.near !== place);
}

/** The seat is over: nothing that was under way stays on the device. */
export function discard(): void {
	carrier = null;
	near.clear();
	settled.clear();
	numbers.clear();
	pending.value = [];
	notices.value = [];
	answering.value = new Set();
}

/** What a command changes without naming it, because there is only one. */
const SOLE_SUBJECTS: { [command: string]: AnyRecord["kind"] | undefined } = {
	set_screen: "screen",
	freeze: "meeting",
};

/** Whether a patch follows from a command of this person's own that is under way. What they may
 * take back changes by their own doing only. */
export function isOwn(patch: Patch): boolean {
	const subjects = new Set(pending.value.flatMap((command) => Object.values(command.body)));
	const sole = new Set(pending.value.map(({ kind }) => SOLE_SUBJECTS[kind]));
	return [...patch.put, ...patch.remove].some(
		({ kind, id }) => kind === "undoable" || subjects.has(id) || sole.has(kind),
	);
}

async function deliver(): Promise<void> {
	const through = carrier;
	const command = pending.value[0];
	if (!through || !command) return;
	const receipt = await through.command(command).catch(() => null);
	if (through !== carrier || pending.value[0] !== command) return;
	if (receipt === null) return; // no reply: the connection looks into it and welcomes again
	if (isPassing(receipt.refused)) {
		await pause(receipt.refused);
		if (through !== carrier) return;
	} else {
		pending.value = pending.value.slice(1);
		finish(command, receipt.refused);
	}
	void deliver();
}

function finish({ id, kind }: Sent, refused: Refused | null): void {
	const place = near.get(id);
	// Outside there is no card left to show a refusal at. A text is settled by the server itself.
	if (refused && steppedOut.value && !may(kind)) unkept.value ||= kind !== "settle_text";
	else if (refused && place) notices.value = [...notices.value, { near: place, refused }];
	settled.get(id)?.(refused);
	settled.delete(id);
	near.delete(id);
}

effect(() => {
	if (!inside.value) notices.value = [];
});

async function deliverAnswer(key: string): Promise<void> {
	const through = carrier;
	const given = numbers.get(key);
	if (!through || !given) return;
	const { round, person, value } = given;
	const message = person ? { round, person, value: inTwo(value) } : { round, value: inTwo(value) };
	const receipt = await through.answer(message).catch(() => null);
	if (receipt === null || through !== carrier || numbers.get(key) !== given) return;
	if (isPassing(receipt.refused)) {
		await pause(receipt.refused);
		if (through === carrier) void deliverAnswer(key);
		return;
	}
	numbers.delete(key);
	answering.value = new Set(numbers.keys());
	if (receipt.refused)
		notices.value = [...notices.value, { near: `round:${round}`, refused: receipt.refused }];
}

/** Whether trying again by itself will do (P22). */
export function isPassing(refused: Refused | null): refused is Refused {
	return refused?.code === "try_again" || refused?.code === "slow_down";
}

function pause(refused: Refused): Promise<void> {
	const seconds = Number(refused.params.seconds ?? 1);
	return new Promise((resolve) => setTimeout(resolve, Math.max(0.5, seconds) * 1000));
}

/** An answer always travels in two characters, so that its length tells nothing. */
function inTwo(value: number | null): Answer["value"] {
	return (value === null ? "pp" : String(value).padStart(2, "0")) as Answer["value"];
}
