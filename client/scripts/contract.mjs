// Makes src/contract.gen.ts from the contract's JSON Schema. `--check` fails on drift.
import { readFileSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const source = new URL("../../shared/generated/contract.schema.json", import.meta.url);
const target = new URL("../src/contract.gen.ts", import.meta.url);

const schema = JSON.parse(readFileSync(source, "utf8"));
const limits = schema["x-limits"];
delete schema["x-limits"];

const types = await compile(schema, "Contract", {
	additionalProperties: false,
	bannerComment: "// Made from shared/generated/contract.schema.json by `make contract`.",
	ignoreMinAndMaxItems: true,
	unreachableDefinitions: true,
	format: false,
});
const constants = Object.entries(limits)
	.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
	.join("\n");
const text = `${types}\n${constants}\n`;

if (process.argv.includes("--check")) {
	let held = "";
	try {
		held = readFileSync(target, "utf8");
	} catch {}
	if (held !== text) {
		console.error("client/src/contract.gen.ts has drifted: run `make contract`");
		process.exit(1);
	}
} else {
	writeFileSync(target, text);
}
