import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { asBytes, asText } from "./base64";

interface Step {
	client: number;
	update: string;
	text: string;
}

function golden<T>(name: string): T {
	return JSON.parse(readFileSync(resolve(process.cwd(), "../shared/golden/text", name), "utf8"));
}

const writing = golden<{ seed: number; steps: Step[] }[]>("writing.json");
const mutated =
	golden<{ trace: number; steps: number; update: string; text: string }[]>("mutated.json");
const refused = golden<{ state: string; cases: { name: string; update: string }[] }>(
	"refused.json",
);

function after(steps: Step[]): Y.Doc {
	const doc = new Y.Doc();
	for (const { update } of steps) Y.applyUpdate(doc, asBytes(update));
	return doc;
}

test.each(writing)(
	"after every update the text is what the server has, seed $seed",
	({ steps }) => {
		const doc = new Y.Doc();
		for (const { update, text } of steps) {
			Y.applyUpdate(doc, asBytes(update));
			expect(doc.getText("text").toString()).toBe(text);
		}
	},
);

test("what the server makes of damaged updates that it accepts, the browser makes too", () => {
	expect(mutated.length).toBeGreaterThan(100);
	for (const { trace, steps, update, text } of mutated) {
		const doc = after(writing[trace]?.steps.slice(0, steps) ?? []);
		Y.applyUpdate(doc, asBytes(update));
		expect(doc.getText("text").toString()).toBe(text);
	}
});

test.each(refused.cases)("Yjs itself takes $name, so the server must not (P30)", ({ update }) => {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, asBytes(refused.state));
	expect(() => Y.applyUpdate(doc, asBytes(update))).not.toThrow();
});

test("bytes travel as base64 and come back the same", () => {
	const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
	expect(asBytes(asText(bytes))).toEqual(bytes);
	expect(asText(bytes)).toBe(Buffer.from(bytes).toString("base64"));
});
