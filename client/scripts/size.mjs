// Adds up the JavaScript a phone loads to join and to answer, gzipped. Exits 1 above the limit.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT_KB = 30;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

const files = new Set();
follow("index.html");
const sizes = [...files].map((file) => [
	file,
	gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length,
]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0) / 1000;
for (const [file, size] of sizes)
	console.log(`${(size / 1000).toFixed(1).padStart(6)} kB  ${file}`);
console.log(
	`${total.toFixed(1).padStart(6)} kB  first JavaScript of a phone, gzipped (≤ ${LIMIT_KB})`,
);
process.exit(total > LIMIT_KB ? 1 : 0);

/** What an entry imports statically is loaded with it; dynamic imports come later. */
function follow(name) {
	const chunk = manifest[name];
	if (!chunk) throw new Error(`the manifest has no ${name}`);
	if (files.has(chunk.file)) return;
	files.add(chunk.file);
	for (const next of chunk.imports ?? []) follow(next);
}
