import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const PHYSICAL =
	/(?:^|[;{\s])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|float|clear)\s*:|(?:left|right)\s*:(?!\s*0;)|text-align\s*:\s*(?:left|right)/g;

/** Left and right change places in Arabic and Urdu: only start and end are used, so that they do. An
 * edge at 0 stands with its opposite; older browsers have no other name for it. */
it("no style names a side by left or right", () => {
	const found = readdirSync(import.meta.dirname)
		.filter((name) => name.endsWith(".css"))
		.flatMap((name) => {
			const css = readFileSync(join(import.meta.dirname, name), "utf8").replace(
				/\/\*[\s\S]*?\*\//g,
				"",
			);
			return [...css.matchAll(PHYSICAL)].map(([match]) => `${name}: ${match.trim()}`);
		});
	expect(found).toEqual([]);
});

it("would notice one that does", () => {
	expect("a { margin-left: 1px; }".match(PHYSICAL)).not.toBeNull();
	expect("a { text-align: right; }".match(PHYSICAL)).not.toBeNull();
	expect("a { margin-inline-start: 1px; }".match(PHYSICAL)).toBeNull();
});
