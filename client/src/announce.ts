import { computed, effect, signal } from "@preact/signals";
import type { Because, Category, Column, PairPart } from "./contract.gen";
import { type Params, words } from "./i18n";
import { me, streams, vocabulary } from "./store";

/** The last thing that happened on the board, in words, for the eye. */
export const activity = signal("");

const PAUSE_MS = 1_200;

/** What only the chair is told, who has just done it, though not by a command. */
const SEEN: ReadonlySet<string> = new Set(["person_invited", "link_renewed"]);
/** Not for the wall on which the chair's screen may hang. */
const DISCREET: ReadonlySet<string> = new Set(["aside_asked", "aside_heard"]);

let polite: Region | null = null;
let assertive: Region | null = null;

/** Makes the two live regions. They must stand in the page before anything is said. */
export function openRegions(within: HTMLElement): void {
	polite = region(within, "status", "polite");
	assertive = region(within, "alert", "assertive");
}

/** Says something aloud to a screen reader, after what is already queued. A later announcement of
 * the same `subject` that still waits takes its place: "6 of 8 in" is not said after "7 of 8". */
export function announce(text: string, subject: string = text): void {
	polite?.queue(text, subject);
}

/** Says at once what the person must know now: a refusal, the end. */
export function announceNow(text: string): void {
	assertive?.queue(text, text);
}

const followed = computed(() => [...streams.value.keys()].sort().join());

/** What was said stays in the page, for nobody to find once a stream of it is no longer followed:
 * having stepped out, having left, in another role. */
effect(() => {
	followed.value;
	activity.value = "";
	polite?.silence();
	assertive?.silence();
});

/** Says why a patch happened. What people did themselves they have seen for themselves; a projector
 * says and holds nothing of who did what. */
export function announceWhy({ key, params }: Because, own: boolean): void {
	const text = words(`because.${key}`, named(params));
	if (!text || own || SEEN.has(key) || me.value?.role === "projector") return;
	if (!DISCREET.has(key)) activity.value = text;
	announce(text, key);
}

/** Some parameters are words of the domain, which the meeting type has its own names for. */
function named(params: Because["params"]): Params {
	const { category, part, column, stage, ...rest } = params;
	const names = vocabulary.value;
	return {
		...rest,
		column: words(names?.columns[column as Column] ?? "") ?? "",
		stage: words(`stage.${stage}`) ?? "",
		category: words(names?.categories[category as Category]?.label ?? "") ?? "",
		part: words(names?.pair[part as PairPart] ?? "") ?? "",
	};
}

interface Region {
	queue(text: string, subject: string): void;
	/** Takes back what was said, and what waits to be said. */
	silence(): void;
}

function region(within: HTMLElement, role: string, live: string): Region {
	const element = document.createElement("div");
	element.className = "visually-hidden";
	element.setAttribute("role", role);
	element.setAttribute("aria-live", live);
	within.append(element);
	const waiting = new Map<string, string>();
	let timer: ReturnType<typeof setTimeout> | undefined;

	const next = () => {
		timer = undefined;
		const first = waiting.entries().next().value;
		if (!first) return;
		waiting.delete(first[0]);
		element.textContent = first[1];
		timer = setTimeout(next, PAUSE_MS);
	};
	return {
		queue(text, subject) {
			waiting.delete(subject);
			waiting.set(subject, text);
			if (timer === undefined) timer = setTimeout(next, 0);
		},
		silence() {
			waiting.clear();
			element.textContent = "";
		},
	};
}
