import { effect, type Signal, signal } from "@preact/signals";
import { me } from "./store";

/** Something that a person is in the middle of: `nothing` to begin with, and again once the seat is
 * over. It is kept outside the screens, which are drawn anew when the window crosses a width:
 * zooming, a projector plugged in, a phone turned on its side. */
export function untilSeatEnds<T>(nothing: T): Signal<T> {
	const kept = signal(nothing);
	effect(() => {
		if (me.value === null) kept.value = nothing;
	});
	return kept;
}
