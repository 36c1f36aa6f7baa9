// Writes shared/golden/text/: updates made by Yjs itself, which the server's and the browser's
// tests both replay. Run by hand after a change of Yjs: node scripts/goldenText.mjs
import { writeFileSync } from "node:fs";
import * as Y from "yjs";

const TARGET = new URL("../../shared/golden/text/", import.meta.url);
const base64 = (bytes) => Buffer.from(bytes).toString("base64");

function randomFrom(seed) {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const WORDS = [
	"Nan Jean ",
	"is worried ",
	"é",
	"😀",
	"أمي قلقة ",
	"\n",
	"zzz",
	"👩‍👧 ",
	"“not ”",
	"Łucja ",
];

/** Three writers who hear of each other late, in the order in which a server took their updates. */
function writing(seed, length) {
	const random = randomFrom(seed);
	const server = new Y.Doc();
	const writers = [101, 4_000_000_000, 7].map((client) => {
		const doc = new Y.Doc();
		doc.clientID = client;
		const writer = { client, doc, unsent: [] };
		doc.on("update", (update, origin) => {
			if (origin !== "server") writer.unsent.push(update);
		});
		return writer;
	});
	const steps = [];
	while (steps.length < length) {
		const writer = writers[random(3)];
		const text = writer.doc.getText("text");
		for (let edits = random(4); edits >= 0; edits--) {
			const at = boundary(text.toString(), random(text.length + 1));
			if (text.length > 0 && random(10) < (text.length > 120 ? 8 : 4)) {
				const end = boundary(text.toString(), Math.min(text.length, at + random(12)));
				text.delete(Math.min(at, end), Math.abs(end - at));
			} else {
				text.insert(at, WORDS[random(WORDS.length)]);
			}
		}
		if (random(3) > 0) {
			const heard = Y.encodeStateAsUpdate(server, Y.encodeStateVector(writer.doc));
			Y.applyUpdate(writer.doc, heard, "server");
		}
		if (writer.unsent.length > 0 && random(2) > 0) {
			const update = Y.mergeUpdates(writer.unsent.splice(0));
			Y.applyUpdate(server, update);
			const after = server.getText("text").toString();
			steps.push({ client: writer.client, update: base64(update), text: after });
		}
	}
	return { seed, steps };
}

function boundary(text, at) {
	return /[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at;
}

/** Updates that a server must refuse, each against the same text. */
function refused() {
	const before = new Y.Doc();
	before.clientID = 1;
	before.getText("text").insert(0, "Mum is worried 😟.");
	const state = Y.encodeStateAsUpdate(before);
	const cases = [];
	const add = (name, make, client = 2) => {
		const doc = new Y.Doc();
		Y.applyUpdate(doc, state);
		doc.clientID = client;
		const vector = Y.encodeStateVector(doc);
		const made = make(doc, doc.getText("text"));
		cases.push({ name, update: base64(made ?? Y.encodeStateAsUpdate(doc, vector)) });
	};
	const later = (doc, first, second) => {
		first();
		const vector = Y.encodeStateVector(doc);
		second();
		return Y.encodeStateAsUpdate(doc, vector);
	};
	add("another root", (doc) => void doc.getText("hidden").insert(0, "a secret"));
	add("a map as root", (doc) => void doc.getMap("frozen").set("yes", true));
	add("bold", (_, text) => void text.format(0, 3, { bold: true }));
	add("bold words", (_, text) => void text.insert(0, "loud", { bold: true }));
	add("an embed", (_, text) => void text.insertEmbed(0, { image: "x" }));
	add("a property of the text", (_, text) => void text.setAttribute("note", "a secret"));
	add("a nested text", (_, text) => void text.insertEmbed(0, new Y.Text("inner")));
	add("a document within", (doc) => void doc.getMap("docs").set("inner", new Y.Doc()));
	add("another's number", (_, text) => void text.insert(0, "forged"), 3);
	add("more of the first writer", (_, text) => void text.insert(0, "forged"), 1);
	add("something missing", (doc, text) =>
		later(
			doc,
			() => text.insert(0, "lost"),
			() => text.insert(4, " and found"),
		),
	);
	add("words of nobody yet", (doc, text) => {
		const other = new Y.Doc();
		other.clientID = 9;
		Y.applyUpdate(other, state);
		other.getText("text").insert(0, "unseen");
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
		return later(
			doc,
			() => {},
			() => text.delete(0, 3),
		);
	});
	add("half a character", (_, text) => void text.delete(15, 1));
	add("words inside a character", (_, text) => void text.insert(16, "x"));
	add("too many characters", (_, text) => void text.insert(0, "x".repeat(1484)));
	add("too many bytes", (_, text) => void text.insert(0, "x".repeat(16_000)));
	add("a control character", (_, text) => void text.insert(0, "a\u0000b"));
	return { state: base64(state), client: 2, cases };
}

const write = (name, content) =>
	writeFileSync(new URL(name, TARGET), `${JSON.stringify(content, null, 1)}\n`);

write(
	"writing.json",
	[1, 2, 3].map((seed) => writing(seed, 80)),
);
write("refused.json", refused());
