import * as Y from "yjs";
import { rebase } from "./rebase";
import type { Splice } from "./splice";

export interface Watcher {
	/** Before a change that this page's writer did not type. */
	before(): void;
	/** After it. `caret` is where a change that was undone or redone ended, else null. */
	after(caret: number | null): void;
}

const TYPED = "typed";
const HEARD = "heard";
const UNDO_STEP_MS = 500;

/** The text on this page: what the server has, what others wrote, and what is typed here. Deleted
 * words can be brought back while it lives; they are in memory only, and in nothing it sends. */
export class WrittenText {
	readonly #watchers = new Set<Watcher>();
	/** Every number that this page has written as. */
	readonly #numbers = new Set<number>();
	readonly #changedHere: () => void;
	#unsent: Uint8Array[] = [];
	#doc: Y.Doc;
	#text: Y.Text;
	#undo: Y.UndoManager;

	constructor(changedHere: () => void) {
		this.#changedHere = changedHere;
		[this.#doc, this.#text, this.#undo] = this.#begin(new Y.Doc());
	}

	get value(): string {
		return this.#text.toString();
	}

	/** The number this page writes as, and how far it has counted. */
	get number(): number {
		return this.#doc.clientID;
	}

	get clock(): number {
		return Y.getState(this.#doc.store, this.number);
	}

	get vector(): Uint8Array {
		return Y.encodeStateVector(this.#doc);
	}

	watch(watcher: Watcher): () => void {
		this.#watchers.add(watcher);
		return () => this.#watchers.delete(watcher);
	}

	type({ at, remove, insert }: Splice): void {
		this.#doc.transact(() => {
			if (remove > 0) this.#text.delete(at, remove);
			if (insert !== "") this.#text.insert(at, insert);
		}, TYPED);
	}

	/** What is typed from here on is undone by itself. */
	endStep(): void {
		this.#undo.stopCapturing();
	}

	undo(): void {
		this.#stepping(() => this.#undo.undo());
	}

	redo(): void {
		this.#stepping(() => this.#undo.redo());
	}

	/** Takes in what others wrote. False if something before it is missing. */
	hear(update: Uint8Array): boolean {
		this.#watched(() => Y.applyUpdate(this.#doc, update, HEARD));
		return this.#doc.store.pendingStructs === null && this.#doc.store.pendingDs === null;
	}

	/** Begins again from the server's whole document, writing as `number`, and writes anew what
	 * was written here and the server does not have. */
	beginAgain(number: number, whole: Uint8Array): void {
		this.#watched(() => {
			const doc = new Y.Doc();
			doc.clientID = number;
			Y.applyUpdate(doc, whole, HEARD);
			const [oldDoc, oldText, oldUndo] = [this.#doc, this.#text, this.#undo];
			this.#unsent = [];
			[this.#doc, this.#text, this.#undo] = this.#begin(doc);
			doc.transact(() => rebase(oldText, this.#text, this.#numbers));
			this.#numbers.add(number);
			oldUndo.destroy();
			oldDoc.destroy();
		});
	}

	/** Whether the server, with this state vector, lacks what it once passed on. */
	knowsMoreThan(vector: Uint8Array): boolean {
		const theirs = Y.decodeStateVector(vector);
		const ours = Y.decodeStateVector(this.vector);
		return [...ours].some(
			([client, clock]) => client !== this.number && clock > (theirs.get(client) ?? 0),
		);
	}

	/** How far this page's number has counted in a state vector. */
	clockIn(vector: Uint8Array): number {
		return Y.decodeStateVector(vector).get(this.number) ?? 0;
	}

	get hasUnsent(): boolean {
		return this.#unsent.length > 0;
	}

	/** What was typed since the last taking, as one update. */
	unsent(): Uint8Array {
		return Y.mergeUpdates(this.#unsent);
	}

	/** All that was written here from `clock` on, and all deletions. Words deleted meanwhile are
	 * not in it: a copy without an undo forgets them. */
	since(clock: number): Uint8Array {
		const copy = new Y.Doc();
		Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.#doc));
		const known = Y.decodeStateVector(this.vector).set(this.number, clock);
		const update = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(known));
		copy.destroy();
		return update;
	}

	taken(): void {
		this.#unsent = [];
	}

	/** A mark stays with its character, whatever others write. `side` -1 keeps to the character
	 * before the place, 0 to the one after. */
	mark(index: number, side: -1 | 0): Y.RelativePosition {
		return Y.createRelativePositionFromTypeIndex(this.#text, index, side);
	}

	/** Where a mark is now; null if nothing here knows its character. */
	find(mark: Y.RelativePosition): number | null {
		return Y.createAbsolutePositionFromRelativePosition(mark, this.#doc)?.index ?? null;
	}

	/** Forgets every word. */
	forget(): void {
		this.#watchers.clear();
		this.#unsent = [];
		this.#undo.destroy();
		this.#doc.destroy();
		[this.#doc, this.#text, this.#undo] = this.#begin(new Y.Doc());
	}

	#begin(doc: Y.Doc): [Y.Doc, Y.Text, Y.UndoManager] {
		this.#numbers.add(doc.clientID);
		const text = doc.getText("text");
		doc.on("update", (update: Uint8Array, origin: unknown) => {
			if (origin === HEARD) return;
			this.#unsent.push(update);
			this.#changedHere();
		});
		const options = { trackedOrigins: new Set([TYPED]), captureTimeout: UNDO_STEP_MS };
		return [doc, text, new Y.UndoManager(text, options)];
	}

	#stepping(step: () => void): void {
		let caret: number | null = null;
		const note = ({ delta }: Y.YTextEvent) => {
			caret = 0;
			for (const { retain, insert } of delta) caret += retain ?? String(insert ?? "").length;
		};
		this.#text.observe(note);
		this.#watched(step, () => caret);
		this.#text.unobserve(note);
	}

	#watched(change: () => void, caret: () => number | null = () => null): void {
		for (const watcher of this.#watchers) watcher.before();
		change();
		for (const watcher of this.#watchers) watcher.after(caret());
	}
}
