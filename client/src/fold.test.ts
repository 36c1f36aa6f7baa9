import { describe, expect, it } from "vitest";
import type { Patches, Snapshot } from "./contract.gen";
import { begin, fold } from "./fold";

interface Trace {
	snapshot: Snapshot;
	patches: Patches[];
	result: Snapshot;
}

const traces = import.meta.glob<Trace>("../../shared/golden/streams/*.json", {
	eager: true,
	import: "default",
});
const names = Object.keys(traces);

function trace(name: string): Trace {
	const found = traces[names.find((path) => path.endsWith(name)) ?? ""];
	if (!found) throw new Error(`no trace ${name}`);
	return found;
}

describe("golden traces (P13)", () => {
	it("are there", () => expect(names.length).toBeGreaterThan(0));

	it.each(names)("%s", (name) => {
		const { snapshot, patches, result } = trace(name);
		const folded = patches.reduce((held, news) => {
			const next = fold(held, news);
			if (!next) throw new Error(`gap before ${JSON.stringify(news)}`);
			return next;
		}, begin(snapshot));
		const wanted = begin(result);
		expect(folded.seq).toBe(wanted.seq);
		expect(folded.epoch).toBe(wanted.epoch);
		expect(new Map([...folded.records].sort())).toEqual(new Map([...wanted.records].sort()));
	});
});

describe("what a client must not fold (P15)", () => {
	const { snapshot, patches } = trace("by_hand.json");
	const held = begin(snapshot);
	const news = patches[0] as Patches;

	it("another epoch", () => expect(fold(held, { ...news, epoch: "epoch-two" })).toBeNull());

	it("a gap", () => {
		const later = news.patches.map((patch) => ({ ...patch, seq: patch.seq + 2 }));
		expect(fold(held, { ...news, patches: later })).toBeNull();
	});

	it("the same twice", () => {
		const once = fold(held, news);
		if (!once) throw new Error("gap");
		expect(fold(once, news)).toEqual(once);
	});

	it("into what is held, which stays as it was", () => {
		const before = new Map(held.records);
		fold(held, news);
		expect(held.records).toEqual(before);
	});
});
