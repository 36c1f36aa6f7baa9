import { effect, signal } from "@preact/signals";
import { me } from "../store";

/** The pair open in the statement editor. */
export const openPair = signal<string | null>(null);

/** The closed round whose answers are being looked at. */
export const openResult = signal<string | null>(null);

/** The pair that the chair is about to ask the scale for. */
export const scaleFor = signal<string | null>(null);

effect(() => {
	if (me.value !== null) return;
	openPair.value = null;
	openResult.value = null;
	scaleFor.value = null;
});
