import { render } from "preact";
import { letGo } from "../connection";
import { me } from "../store";

const WITHIN_MS = 1_500;
const PRESSES = 3;

/** Leaves at once: the page is empty before anything else happens, nothing stays in memory, and no
 * step back leads here. The server hears nothing of it, so that the person can come back. */
export function quickExit(): void {
	const root = document.documentElement;
	const drawn = document.getElementById("app");
	root.textContent = "";
	window.speechSynthesis?.cancel();
	try {
		letGo();
		if (drawn) render(null, drawn);
	} finally {
		window.location.replace("/exit");
	}
}

let presses: number[] = [];

/** Three presses of Escape do the same anywhere, whatever else Escape does there: but on the big
 * screen, which is nobody's own. */
export function listenForEscape(): void {
	window.addEventListener("keydown", pressed, true);
	window.addEventListener("pointerdown", forget, true);
}

function pressed({ key, repeat, timeStamp }: KeyboardEvent): void {
	if (repeat || me.value?.role === "projector") return;
	if (key !== "Escape") {
		forget();
		return;
	}
	presses = [...presses, timeStamp].filter((at) => timeStamp - at <= WITHIN_MS);
	if (presses.length >= PRESSES) quickExit();
}

/** Something was done in between: whoever closes one thing after the other wants to stay. */
function forget(): void {
	presses = [];
}
