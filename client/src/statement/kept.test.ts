import { describe, expect, it, vi } from "vitest";
import { allKept, countAsOpen } from "./kept";
import type { SharedText } from "./sharedText";

function aText(owes: boolean) {
	return { owes, flush: vi.fn() } as unknown as SharedText & { owes: boolean };
}

describe("waiting for what was typed", () => {
	it("goes on at once when nothing is owed", async () => {
		const stop = countAsOpen(aText(false));
		await allKept();
		stop();
	});

	it("sends it, and waits until it is kept (P29)", async () => {
		const text = aText(true);
		const stop = countAsOpen(text);
		let kept = false;
		const waiting = allKept().then(() => {
			kept = true;
		});
		expect(text.flush).toHaveBeenCalled();
		await new Promise((resolve) => setTimeout(resolve, 60));
		expect(kept).toBe(false);
		Object.assign(text, { owes: false });
		await waiting;
		expect(kept).toBe(true);
		stop();
	});

	it("does not wait for a text that was closed", async () => {
		countAsOpen(aText(true))();
		await allKept();
	});
});
