import { signal } from "@preact/signals";
import type { PlainWord } from "./jargon";

/** The list of this installation; empty until it is there, and without signal. */
export const plainWordList = signal<readonly PlainWord[]>([]);

let asked = false;

export async function fetchPlainWords(): Promise<void> {
	if (asked) return;
	asked = true;
	const response = await fetch("/plain-words/en.json").catch(() => null);
	asked = response?.ok ?? false; // without signal it is asked for again the next time
	if (response?.ok) plainWordList.value = await response.json();
}
