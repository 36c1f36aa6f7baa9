import * as Y from "yjs";

interface Run {
	/** The last character before it that the other document may know. */
	after: Y.ID | null;
	index: number;
	words: string;
}

/** Writes what the `numbers` wrote and deleted in `from`, and `onto` does not have, into `onto`:
 * next to the same neighbours, or at the same place when these are gone. */
export function rebase(from: Y.Text, onto: Y.Text, numbers: ReadonlySet<number>): void {
	const ontoDoc = onto.doc as Y.Doc;
	const runs: Run[] = [];
	const deleted: [Y.ID, number][] = [];
	let after: Y.ID | null = null;
	let index = 0;
	for (let item = from._start; item !== null; item = item.right) {
		const { client, clock } = item.id;
		const known = Y.getState(ontoDoc.store, client) - clock;
		const shared = Math.max(0, Math.min(item.length, known));
		if (shared > 0) {
			after = Y.createID(client, clock + shared - 1);
			if (item.deleted) deleted.push([item.id, shared]);
			else index += shared;
		}
		if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
		const words = item.content.str.slice(shared);
		if (words !== "" && numbers.has(client)) {
			const last = runs.at(-1);
			if (last && last.after === after) last.words += words;
			else runs.push({ after, index, words });
		}
	}
	for (const [id, length] of deleted) deleteRange(onto, id, length);
	for (const run of runs.reverse()) {
		onto.insert(placeAfter(onto, run.after) ?? Math.min(run.index, onto.length), run.words);
	}
}

/** What stands in `onto` and was deleted in `from` can only be the writer's own deletion: those
 * of others come from the server. */
function deleteRange(onto: Y.Text, id: Y.ID, length: number): void {
	const standing: [number, number][] = [];
	let index = 0;
	for (let item = onto._start; item !== null; item = item.right) {
		if (item.deleted) continue;
		const start = Math.max(item.id.clock, id.clock);
		const end = Math.min(item.id.clock + item.length, id.clock + length);
		if (item.id.client === id.client && start < end) {
			standing.push([index + start - item.id.clock, end - start]);
		}
		index += item.length;
	}
	for (const [at, count] of standing.reverse()) onto.delete(at, count);
}

function placeAfter(text: Y.Text, id: Y.ID | null): number | null {
	if (id === null) return 0;
	let index = 0;
	for (let item = text._start; item !== null; item = item.right) {
		const within = id.clock - item.id.clock;
		if (item.id.client === id.client && within >= 0 && within < item.length) {
			return index + (item.deleted ? 0 : within + 1);
		}
		if (!item.deleted) index += item.length;
	}
	return null;
}
