import { signal } from "@preact/signals";
import { io, type Socket } from "socket.io-client";
import { announceWhy } from "./announce";
import type {
	Answer,
	CloseText,
	EditText,
	Farewell,
	OpenText,
	Patches,
	Receipt,
	Refused,
	Resume,
	Resumed,
	TextOpened,
	TextUpdate,
	Welcome,
} from "./contract.gen";
import { PROTOCOL } from "./contract.gen";
import { ticket } from "./doors";
import type { Sent } from "./optimistic";
import { carryNoMore, carryWith, discard, isOwn } from "./outbox";
import { forget, streams, take, takeSnapshot, welcome } from "./store";

/** What a client may ask over the socket, and what comes back. */
interface Asks {
	command: [Sent, Receipt];
	answer: [Answer, Receipt];
	resume: [Resume, Resumed | Receipt];
	open_text: [OpenText, TextOpened | Receipt];
	edit_text: [EditText, Receipt];
	close_text: [CloseText, Receipt];
}

export const link = signal<"connecting" | "open" | "lost" | "over">("connecting");
/** Why the seat is over. `seat_lost`: the server no longer knows it. */
export const ending = signal<Farewell["reason"] | "seat_lost" | null>(null);
/** Counts welcomes, so that open texts know when to open again (P22). */
export const welcomes = signal(0);

const RECEIPT_MS = 10_000;
const PROOF_OF_LIFE_MS = 3_000;
const CONNECT_MS = 10_000;

const textListeners = new Set<(update: TextUpdate) => void>();
const resuming = new Set<string>();

let seat = "";
let socket: Socket | null = null;
let life = 0;
let tries = 0;
let triedAt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Takes the seat and keeps it connected for as long as the page lives. */
export function connect(toSeat: string): void {
	seat = toSeat;
	ending.value = null;
	link.value = "connecting";
	for (const [target, event] of WAKING) target.addEventListener(event, wake);
	void attempt();
}

/** Asks over the open connection. Rejects when there is none or no reply comes, and then looks
 * for a new one. */
export async function ask<E extends keyof Asks>(
	event: E,
	message: Asks[E][0],
	patience = RECEIPT_MS,
): Promise<Asks[E][1]> {
	const through = socket;
	if (!through || link.value !== "open") throw new Error("not connected");
	try {
		return await through.timeout(patience).emitWithAck(event, message);
	} catch (lost) {
		if (through === socket) again();
		throw lost;
	}
}

/** Calls `listener` with every change others make to a text this page has open. */
export function onText(listener: (update: TextUpdate) => void): () => void {
	textListeners.add(listener);
	return () => textListeners.delete(listener);
}

/** Ends the seat on this page for good: nothing of the meeting stays on it. */
export function end(reason: Farewell["reason"] | "seat_lost"): void {
	letGo();
	ending.value = reason;
}

/** Hangs up and forgets everything, without a word to the server: the seat is still there. */
export function letGo(): void {
	hangUp();
	life++;
	clearTimeout(timer);
	for (const [target, event] of WAKING) target.removeEventListener(event, wake);
	discard();
	forget();
	link.value = "over";
}

async function attempt(): Promise<void> {
	hangUp();
	clearTimeout(timer);
	triedAt = Date.now();
	const mine = ++life;
	const reply = await ticket(seat).catch(() => null);
	if (mine !== life) return;
	if (reply === null) return retryLater();
	if ("refused" in reply) return turnedAway(reply.refused);
	listen(
		io({
			path: reply.ok.route,
			transports: ["websocket"],
			upgrade: false,
			reconnection: false,
			forceNew: true,
			timeout: CONNECT_MS,
			auth: (give) => give({ ticket: reply.ok.ticket, protocol: PROTOCOL }),
		}),
		mine,
	);
}

function listen(opened: Socket, mine: number): void {
	socket = opened;
	const whileMine =
		<T>(handle: (message: T) => void) =>
		(message: T) => {
			if (mine === life) handle(message);
		};
	opened.on("welcome", whileMine(welcomed));
	opened.on("patches", whileMine(patched));
	opened.on(
		"text_update",
		whileMine((update: TextUpdate) => {
			for (const listener of textListeners) listener(update);
		}),
	);
	opened.on(
		"farewell",
		whileMine((message: Farewell) => end(message.reason)),
	);
	opened.on(
		"connect_error",
		whileMine(({ message }: Error) => (message === "too_old" ? end("too_old") : again())),
	);
	opened.on("disconnect", whileMine(again));
}

function welcomed(message: Welcome): void {
	tries = 0;
	resuming.clear();
	welcome(message);
	link.value = "open";
	welcomes.value++;
	carryWith({
		command: (command) => ask("command", command),
		answer: (answer) => ask("answer", answer),
	});
}

function patched(news: Patches): void {
	if (take(news)) {
		for (const patch of news.patches) announceWhy(patch.because, isOwn(patch));
	} else {
		void resume(news.stream).catch(() => {});
	}
}

/** P15. Rejects when the connection turns out to be dead; `ask` then looks for another. */
async function resume(stream: string, patience = RECEIPT_MS): Promise<void> {
	const held = streams.value.get(stream);
	if (!held || resuming.has(stream)) return;
	resuming.add(stream);
	try {
		const reply = await ask("resume", { stream, epoch: held.epoch, seq: held.seq }, patience);
		if ("refused" in reply) again();
		else if (reply.snapshot) takeSnapshot(reply.snapshot);
		else if (reply.patches && !take(reply.patches)) again();
	} finally {
		resuming.delete(stream);
	}
}

function turnedAway({ code, params }: Refused): void {
	if (code === "slow_down") retryLater(Number(params.seconds ?? 1) * 1000);
	else if (code === "try_again") retryLater();
	else end(code === "too_old" ? "too_old" : "seat_lost");
}

/** The connection is gone or cannot be trusted: hang up and try again after a moment. */
function again(): void {
	hangUp();
	retryLater();
}

function retryLater(least = 0): void {
	life++;
	if (link.value === "open") link.value = "lost";
	const backOff = Math.min(8_000, 400 * 1.7 ** tries++);
	clearTimeout(timer);
	timer = setTimeout(attempt, Math.max(least, backOff * (0.5 + Math.random() / 2)));
}

function hangUp(): void {
	const old = socket;
	socket = null;
	carryNoMore();
	resuming.clear();
	old?.off();
	old?.disconnect();
}

const WAKING: readonly [EventTarget, string][] = [
	[window, "online"],
	[window, "pageshow"],
	[document, "visibilitychange"],
];

/** A phone that wakes up may hold a dead socket: ask for news, and take silence as a no. */
function wake(): void {
	if (document.visibilityState === "hidden") return;
	const stream = streams.value.keys().next().value;
	if (link.value === "open" && stream) {
		void resume(stream, PROOF_OF_LIFE_MS).catch(() => {});
	} else if (link.value === "open" || Date.now() - triedAt > PROOF_OF_LIFE_MS) {
		tries = 0;
		void attempt();
	}
}
