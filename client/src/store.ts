import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { AnyRecord, Invitation, Me, Patches, Snapshot, Welcome } from "./contract.gen";
import { begin, fold, type Stream } from "./fold";
import type { Vocabulary } from "./vocabulary";

export type Kind = AnyRecord["kind"];
export type RecordOf<K extends Kind> = Extract<AnyRecord, { kind: K }>;

export const streams = signal<ReadonlyMap<string, Stream>>(new Map());
export const me = signal<Me | null>(null);
export const vocabulary = signal<Vocabulary | null>(null);
export const invitation = signal<Invitation | null>(null);
/** How far the server's clock is ahead of this device's, in milliseconds. */
export const serverAhead = signal(0);
/** Whether a confidential part is under way without this person (P44). */
export const steppedOut = signal(false);
/** The audience of the confidential part under way with this person, `audience:<id>`. */
export const part = signal<string | null>(null);
const permitted = signal<ReadonlySet<string>>(new Set());

/** In the meeting, and not asked to step out. Nothing of the meeting may be held otherwise. */
export const inside = computed(() => me.value?.state === "in" && !steppedOut.value);

/** P8: replaces everything that is held. */
export function welcome(message: Welcome): void {
	batch(() => {
		me.value = message.me;
		serverAhead.value = Date.parse(message.at) - Date.now();
		steppedOut.value = message.stepped_out;
		part.value = message.part;
		permitted.value = new Set(message.may);
		vocabulary.value = message.vocabulary as Vocabulary | null;
		invitation.value = message.invitation;
		streams.value = new Map(message.snapshots.map((one) => [one.stream, begin(one)]));
	});
}

/** P15. False when the stream must be resumed: something is missing. A stream that was never
 * welcomed is none of ours. */
export function take(news: Patches): boolean {
	const held = streams.value.get(news.stream);
	if (!held) return true;
	const next = fold(held, news);
	if (next) streams.value = new Map(streams.value).set(news.stream, next);
	return next !== null;
}

export function takeSnapshot(snapshot: Snapshot): void {
	streams.value = new Map(streams.value).set(snapshot.stream, begin(snapshot));
}

/** The seat is over: nothing of the meeting stays on the device. */
export function forget(): void {
	batch(() => {
		me.value = null;
		steppedOut.value = false;
		part.value = null;
		permitted.value = new Set();
		vocabulary.value = null;
		invitation.value = null;
		streams.value = new Map();
	});
}

/** Whether this person may send the command. The server decides again at every one (P24). */
export function may(command: string): boolean {
	return permitted.value.has(command);
}

/** Records of one kind over all streams, by id. Stays the same object while none of them changes,
 * so that a presence does not redraw the board. */
function every<K extends Kind>(kind: K): ReadonlySignal<ReadonlyMap<string, RecordOf<K>>> {
	let held: ReadonlyMap<string, RecordOf<K>> = new Map();
	return computed(() => {
		const found = new Map<string, RecordOf<K>>();
		for (const stream of streams.value.values())
			for (const record of stream.records.values())
				if (record.kind === kind) found.set(record.id, record as RecordOf<K>);
		const same =
			found.size === held.size && [...found].every(([id, record]) => held.get(id) === record);
		if (!same) held = found;
		return held;
	});
}

export const records: { [K in Kind]: ReadonlySignal<ReadonlyMap<string, RecordOf<K>>> } = {
	meeting: every("meeting"),
	person: every("person"),
	presence: every("presence"),
	card: every("card"),
	pair: every("pair"),
	editing: every("editing"),
	round: every("round"),
	turnout: every("turnout"),
	ballot: every("ballot"),
	screen: every("screen"),
	undoable: every("undoable"),
	audience: every("audience"),
	part: every("part"),
	aside: every("aside"),
	own_number: every("own_number"),
	agenda: every("agenda"),
	writing: every("writing"),
	hand: every("hand"),
	quorum: every("quorum"),
	going_ahead: every("going_ahead"),
	member: every("member"),
	view: every("view"),
	decision: every("decision"),
	deadline: every("deadline"),
	panel: every("panel"),
};
