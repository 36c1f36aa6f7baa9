import type { AnyRecord, Patches, Snapshot } from "./contract.gen";

/** What is held of one audience's stream. Records stand at `kind/id`. */
export interface Stream {
	readonly epoch: string;
	readonly seq: number;
	readonly records: ReadonlyMap<string, AnyRecord>;
}

export function begin(snapshot: Snapshot): Stream {
	const records = new Map(snapshot.records.map((record) => [address(record), record]));
	return { epoch: snapshot.epoch, seq: snapshot.seq, records };
}

/** P13-P16. The stream with the news folded in; null when a part is missing or the epoch is over. */
export function fold(held: Stream, news: Patches): Stream | null {
	if (news.epoch !== held.epoch) return null;
	const records = new Map(held.records);
	let seq = held.seq;
	for (const patch of news.patches) {
		if (patch.seq <= seq) continue;
		if (patch.seq !== seq + 1) return null;
		for (const record of patch.put) records.set(address(record), record);
		for (const gone of patch.remove) records.delete(address(gone));
		seq = patch.seq;
	}
	return { epoch: held.epoch, seq, records };
}

function address(of: { kind: string; id: string }): string {
	return `${of.kind}/${of.id}`;
}
