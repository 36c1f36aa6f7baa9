import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { TextUpdate } from "../contract.gen";
import { type Send, SharedText, type SharedTextOptions } from "../statement/sharedText";

const ROOT = resolve(process.cwd(), "..");

/** The server's own shared text (tests/plugins/text_hub.py), in a process of its own. */
export class TextHub {
	readonly #server: ChildProcessWithoutNullStreams;
	readonly #replies = new Map<number, (reply: unknown) => void>();
	readonly #writers = new Map<string, TextWriter>();
	#asked = 0;
	#complaint = "";

	constructor() {
		const python = process.env.PYTHON ?? resolve(ROOT, ".venv/bin/python");
		this.#server = spawn(python, ["-m", "tests.plugins.text_hub"], { cwd: ROOT });
		this.#server.stderr.on("data", (said) => {
			this.#complaint += said;
		});
		createInterface(this.#server.stdout).on("line", (line) => this.#told(JSON.parse(line)));
	}

	writer(name: string, options: Partial<SharedTextOptions> = {}): TextWriter {
		const writer = new TextWriter(name, this, options);
		this.#writers.set(name, writer);
		return writer;
	}

	ask(writer: string, event: string, message: unknown): Promise<unknown> {
		if (this.#complaint !== "") throw new Error(this.#complaint);
		const number = ++this.#asked;
		this.#server.stdin.write(`${JSON.stringify({ writer, number, event, message })}\n`);
		return new Promise((done) => this.#replies.set(number, done));
	}

	/** The document as the server has it, after everything asked before. */
	async read(): Promise<{ text: string; state: string }> {
		return (await this.ask("", "read", {})) as { text: string; state: string };
	}

	/** Waits until every connected writer's words are kept and everyone has heard them. */
	async calm(): Promise<void> {
		const writers = [...this.#writers.values()].filter((writer) => writer.connected);
		for (let round = 0; round < 1000; round++) {
			for (const { shared } of writers) shared.flush();
			await this.read();
			if (writers.every(({ shared }) => !shared.owes)) return void (await this.read());
		}
		throw new Error("the writers did not come to rest");
	}

	stop(): Promise<void> {
		for (const { shared } of this.#writers.values()) shared.close();
		return new Promise((done) => {
			this.#server.once("exit", () => done());
			this.#server.stdin.end();
		});
	}

	#told(told: Told): void {
		if ("text_update" in told) this.#writers.get(told.writer)?.hears(told.text_update);
		else {
			this.#replies.get(told.number)?.(told.reply);
			this.#replies.delete(told.number);
		}
	}
}

type Told =
	| { writer: string; text_update: TextUpdate }
	| { writer: string; number: number; reply: unknown };

/** One browser's shared text, whose connection can be cut. `sent` holds every update it sent. */
export class TextWriter {
	readonly shared: SharedText;
	readonly sent: string[] = [];
	connected = true;
	settled = 0;
	#lives = 0;

	constructor(
		readonly name: string,
		readonly hub: TextHub,
		options: Partial<SharedTextOptions>,
	) {
		const send = (async (event: string, message: { update?: string }) => {
			const life = this.#lives;
			if (!this.connected) throw new Error("not connected");
			if (message.update) this.sent.push(message.update);
			const reply = await hub.ask(name, event, message);
			if (!this.connected || life !== this.#lives) throw new Error("not connected");
			return reply;
		}) as Send;
		const settle = () => {
			this.settled++;
		};
		this.shared = new SharedText({ pair: "pair-one", part: "statement", send, settle, ...options });
	}

	hears(update: TextUpdate): void {
		if (this.connected) this.shared.receive(update);
	}

	async cut(): Promise<void> {
		this.connected = false;
		this.#lives++;
		await this.hub.ask(this.name, "leave", {});
	}

	async back(): Promise<void> {
		this.connected = true;
		await this.shared.open();
	}

	/** The server will refuse the next update of this writer with this code. */
	async refuseNext(code: string): Promise<void> {
		await this.hub.ask(this.name, "refuse", { code });
	}
}
