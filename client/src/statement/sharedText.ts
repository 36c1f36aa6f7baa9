import type {
	CloseText,
	EditText,
	OpenText,
	Receipt,
	Refused,
	TextOpened,
	TextUpdate,
} from "../contract.gen";
import { TEXT_LENGTH, UPDATE_BYTES } from "../contract.gen";
import { asBytes, asText } from "./base64";
import { characters, type Splice } from "./splice";
import { WrittenText } from "./writtenText";

interface TextAsks {
	open_text: [OpenText, TextOpened | Receipt];
	edit_text: [EditText, Receipt];
	close_text: [CloseText, Receipt];
}

/** Asks the server; rejects when the connection is gone or no reply comes. */
export type Send = <E extends keyof TextAsks>(
	event: E,
	message: TextAsks[E][0],
) => Promise<TextAsks[E][1]>;

/** `waiting`: what is typed is kept here until the text is open again. `too_long`: likewise, until
 * it is short enough. `refused`: it may not be written now (see `refusal`). */
export type Standing = "opening" | "live" | "waiting" | "too_long" | "refused" | "closed";

export interface SharedTextOptions {
	pair: OpenText["pair"];
	part: OpenText["part"];
	send: Send;
	/** The writer has paused and all they wrote is kept: the moment for `settle_text` (P32). */
	settle(): void;
	stands?(standing: Standing): void;
}

const TOGETHER_MS = 50;
const PAUSE_MS = 800;
const AGAIN_MS = 250;
const AGAIN_AT_MOST_MS = 10_000;
const NOTHING = Uint8Array.of(0);

/** One statement or goal being written together with others (P28-P32). Nothing is stored here. */
export class SharedText {
	readonly text = new WrittenText(() => this.#changedHere());
	standing: Standing = "opening";
	refusal: Refused | null = null;

	readonly #options: SharedTextOptions;
	#grant: string | null = null;
	/** Nothing of the server's is here yet, or what is here cannot be reconciled with it. */
	#afresh = true;
	/** Some of what was sent may not have arrived: all from #sentClock on is sent again. */
	#owing = false;
	#sentClock = 0;
	#onTheirWay = 0;
	#opening = 0;
	#refusals = 0;
	#composing = false;
	#heldBack: (() => void)[] = [];
	/** What others wrote since the opening was asked for: it may go beyond the reply. */
	#heardEarly: Uint8Array[] | null = null;
	#toSettle = false;
	#paused = false;
	#timers: Record<"send" | "pause" | "open", ReturnType<typeof setTimeout> | undefined> = {
		send: undefined,
		pause: undefined,
		open: undefined,
	};

	constructor(options: SharedTextOptions) {
		this.#options = options;
	}

	/** Whether something typed here is not known to be on the server's disk. */
	get owes(): boolean {
		return this.#owing || this.text.hasUnsent || this.#onTheirWay > 0;
	}

	/** Opens the text, or opens it again. To be called after every `welcome`. */
	async open(): Promise<void> {
		if (this.standing === "closed") return;
		clearTimeout(this.#timers.open);
		const mine = ++this.#opening;
		if (this.standing !== "opening") this.#stand("waiting");
		this.#heardEarly = [];
		const { pair, part, send } = this.#options;
		const reply = await send("open_text", {
			pair,
			part,
			client: this.#afresh ? null : this.text.number,
			grant: this.#afresh ? null : this.#grant,
			vector: asText(this.#afresh ? NOTHING : this.text.vector),
		}).catch(() => null); // the connection is gone: the next welcome opens again
		if (mine !== this.#opening || reply === null) return;
		if ("refused" in reply) return this.#notOpened(reply.refused);
		this.#unlessComposing(() => {
			if (mine === this.#opening) this.#opened(reply);
		});
	}

	/** What others wrote, of any text: only that of this one is taken. */
	receive({ pair, part, update }: TextUpdate): void {
		const { pair: own, part: ownPart } = this.#options;
		if (this.standing === "closed" || pair !== own || part !== ownPart) return;
		this.#unlessComposing(() => {
			if (this.#heardEarly) this.#heardEarly.push(asBytes(update));
			else this.#hear(asBytes(update));
		});
	}

	/** What the person at this page typed. */
	type(splice: Splice): void {
		if (this.standing !== "closed") this.text.type(splice);
	}

	/** While someone composes a character, what others write waits. */
	compose(composing: boolean): void {
		this.#composing = composing;
		if (composing) return;
		for (const change of this.#heldBack.splice(0)) change();
	}

	/** Sends what was typed, without waiting for more. */
	flush(): void {
		clearTimeout(this.#timers.send);
		if (this.standing !== "live" && this.standing !== "too_long") return;
		if (!this.text.hasUnsent && !this.#owing) return;
		if (characters(this.text.value) > TEXT_LENGTH) {
			this.#owing = true;
			this.text.taken();
			this.#stand("too_long");
			return;
		}
		const update = this.#owing ? this.text.since(this.#sentClock) : this.text.unsent();
		if (update.length > UPDATE_BYTES) {
			this.#openLater(true);
			return;
		}
		this.text.taken();
		this.#owing = false;
		this.#sentClock = this.text.clock;
		this.#stand("live");
		void this.#edit(update);
	}

	/** The writer paused, or left the field. */
	pause(): void {
		clearTimeout(this.#timers.pause);
		this.text.endStep();
		this.flush();
		this.#paused = true;
		this.#settleIfKept();
	}

	/** Sends the last words, and forgets everything, deleted words too. */
	close(): void {
		if (this.standing === "closed") return;
		this.compose(false);
		this.flush();
		if (this.standing === "live") {
			const { pair, part, send } = this.#options;
			// Without a connection nothing is open on the server either, and it settles by itself.
			void send("close_text", { pair, part }).catch(() => undefined);
		}
		for (const timer of Object.values(this.#timers)) clearTimeout(timer);
		this.#opening++;
		this.#heldBack = [];
		this.text.forget();
		this.#stand("closed");
	}

	#unlessComposing(change: () => void): void {
		if (this.#composing) this.#heldBack.push(change);
		else change();
	}

	#opened(reply: TextOpened): void {
		const vector = asBytes(reply.vector);
		const sameNumber = !this.#afresh && reply.client === this.text.number;
		if (!this.#afresh && (!sameNumber || this.text.knowsMoreThan(vector))) {
			this.#openLater(true);
			return;
		}
		const owed = this.owes;
		const heardEarly = this.#heardEarly ?? [];
		this.#heardEarly = null;
		this.#grant = reply.grant;
		this.#owing = false;
		this.#onTheirWay = 0;
		if (this.#afresh) this.text.beginAgain(reply.client, asBytes(reply.update));
		else {
			this.text.hear(asBytes(reply.update));
			this.#owing = owed;
		}
		this.#sentClock = this.text.clockIn(vector);
		this.#afresh = false;
		this.refusal = null;
		this.#stand("live");
		for (const update of heardEarly) this.#hear(update);
		this.flush();
		this.#settleIfKept();
	}

	#hear(update: Uint8Array): void {
		if (!this.text.hear(update)) void this.open();
	}

	#notOpened(refused: Refused | null): void {
		this.refusal = refused;
		if (refused?.code === "slow_down" || refused?.code === "try_again")
			this.#openLater(this.#afresh);
		else if (!this.#afresh && refused?.code === "not_valid") this.#openLater(true);
		else this.#stand("refused");
	}

	async #edit(update: Uint8Array): Promise<void> {
		const { pair, part, send } = this.#options;
		const mine = this.#opening;
		this.#onTheirWay++;
		const receipt = await send("edit_text", { pair, part, update: asText(update) }).catch(
			() => null,
		);
		if (mine !== this.#opening) return;
		this.#onTheirWay--;
		if (receipt !== null && receipt.refused === null) {
			this.#refusals = 0;
			return this.#settleIfKept();
		}
		this.#owing = true;
		if (receipt === null) return this.#stand("waiting");
		this.refusal = receipt.refused;
		const later = ["slow_down", "try_again"].includes(receipt.refused?.code ?? "");
		this.#openLater(!later);
	}

	/** Refused (P30), or not to be reconciled: open again after a moment, a longer one each time. */
	#openLater(afresh: boolean): void {
		this.#afresh = afresh;
		this.#opening++;
		this.#owing = true;
		this.#stand("waiting");
		const asked = Number(this.refusal?.params.seconds ?? 0) * 1000;
		const pause = Math.max(asked, Math.min(AGAIN_AT_MOST_MS, AGAIN_MS * 2 ** this.#refusals++));
		clearTimeout(this.#timers.open);
		this.#timers.open = setTimeout(() => void this.open(), pause);
	}

	#changedHere(): void {
		this.#toSettle = true;
		this.#paused = false;
		clearTimeout(this.#timers.send);
		clearTimeout(this.#timers.pause);
		this.#timers.send = setTimeout(() => this.flush(), TOGETHER_MS);
		this.#timers.pause = setTimeout(() => this.pause(), PAUSE_MS);
	}

	#settleIfKept(): void {
		if (!this.#paused || !this.#toSettle || this.owes || this.standing !== "live") return;
		this.#toSettle = false;
		this.#options.settle();
	}

	#stand(standing: Standing): void {
		if (standing === this.standing) return;
		this.standing = standing;
		this.#options.stands?.(standing);
	}
}
