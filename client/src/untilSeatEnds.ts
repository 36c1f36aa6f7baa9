import { effect, type Signal, signal } from "@preact/signals";
import { inside, steppedOut } from "./store";

/** Whether something this person did or wrote last was not kept, because they stepped out. */
export const unkept = signal(false);

/** Something that a person is in the middle of: `nothing` to begin with, and again once the seat is
 * over or the person has stepped out. `hasWords` tells whether they would miss it. It is kept
 * outside the screens, which are drawn anew when the window crosses a width: zooming, a projector
 * plugged in, a phone turned on its side. */
export function untilSeatEnds<T>(nothing: T, hasWords = (_kept: T) => false): Signal<T> {
	const kept = signal(nothing);
	effect(() => {
		if (inside.value) return;
		if (steppedOut.peek() && hasWords(kept.peek())) unkept.value = true;
		kept.value = nothing;
	});
	return kept;
}

effect(() => {
	if (inside.value) unkept.value = false;
});
