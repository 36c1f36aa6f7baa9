import type { CommandBodies } from "../contract.gen";
import { act } from "../outbox";
import { screen } from "../views";

type Screen = CommandBodies["set_screen"];

const PAGES = 100;

/** Changes what the projector shows, and nothing else of it. */
export function putOnScreen(part: Partial<Screen>): void {
	const { mode = "join", target = null, page = 0, blank = false } = screen.value ?? {};
	void act("set_screen", { mode, target, page, blank, ...part }, "screen");
}

export function toggleBlank(): void {
	putOnScreen({ blank: !screen.value?.blank });
}

/** A page on, or one back, where there is one. */
export function turnPage(by: -1 | 1): void {
	const page = (screen.value?.page ?? 0) + by;
	if (page >= 0 && page < PAGES) putOnScreen({ page });
}
