import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/* The contrast ratios that docs/decisions/0002-visual-design.md promises. */

const tokens = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");

const TEXT = 7;
const CONTROL = 3;

/** The colours of the first :root block that follows `after`. */
function scheme(after: string): Record<string, string> {
	const block = tokens.slice(tokens.indexOf(after)).match(/:root \{([^}]*)\}/)?.[1] ?? "";
	return Object.fromEntries(
		[...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]),
	);
}

const light = scheme(":root {");
const schemes = {
	light,
	dark: { ...light, ...scheme("@media (prefers-color-scheme: dark) {") },
	"more contrast": { ...light, ...scheme("@media (prefers-contrast: more) {") },
};

function luminance(colour: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one: string, other: string): number {
	const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

const GROUNDS = [
	"ground",
	"surface",
	"yours-wash",
	"worried-tint",
	"working_well-tint",
	"needs_to_happen-tint",
];
const PAIRS: [string, string, number][] = [
	...GROUNDS.flatMap((on): [string, string, number][] => [
		["ink", on, TEXT],
		["ink-soft", on, TEXT],
	]),
	...["worried", "working_well", "needs_to_happen"].flatMap(
		(column): [string, string, number][] => [
			[column, `${column}-tint`, TEXT],
			[column, "ground", TEXT],
			[column, "surface", TEXT],
		],
	),
	["on-yours", "yours", TEXT],
	["yours", "ground", TEXT],
	["edge", "ground", CONTROL],
	["edge", "surface", CONTROL],
];

describe.each(Object.entries(schemes))("%s", (_name, colours) => {
	it.each(PAIRS)("%s on %s is at least %d:1", (text, ground, least) => {
		const [above, below] = [colours[text], colours[ground]];
		if (!above || !below) throw new Error(`tokens.css lacks ${text} or ${ground}`);
		expect(ratio(above, below)).toBeGreaterThanOrEqual(least);
	});
});
