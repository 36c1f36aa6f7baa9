import { scaleFor } from "../board/openPair";
import { COLUMN_ORDER } from "../board/place";
import { mayDo } from "../board/rights";
import type { MessageKey } from "../i18n";
import { act } from "../outbox";
import { records, vocabulary } from "../store";
import { untilSeatEnds } from "../untilSeatEnds";
import { openRound } from "../views";
import { missingNow } from "./Missing";
import { putOnScreen, toggleBlank, turnPage } from "./putOnScreen";

/** One key of the chair's, what it does in words, and how. */
export interface Shortcut {
	readonly key: string;
	readonly does: MessageKey;
	readonly run: () => void;
}

/** Single keys can get in the way of speech input, so they can be turned off (WCAG 2.1.4). */
export const shortcutsOn = untilSeatEnds(true);
export const sheetOpen = untilSeatEnds(false);

export const SHORTCUTS: readonly Shortcut[] = [
	{ key: "?", does: "shortcut.help", run: openSheet },
	{ key: "n", does: "shortcut.next_stage", run: () => goToStage(1) },
	{ key: "v", does: "shortcut.stage_before", run: () => goToStage(-1) },
	{ key: "b", does: "shortcut.blank", run: () => onScreen(toggleBlank) },
	{ key: "j", does: "shortcut.join", run: () => show("join") },
	{ key: "c", does: "shortcut.columns", run: () => show("columns") },
	{ key: "1", does: "shortcut.column_1", run: () => show("column", COLUMN_ORDER[0]) },
	{ key: "2", does: "shortcut.column_2", run: () => show("column", COLUMN_ORDER[1]) },
	{ key: "3", does: "shortcut.column_3", run: () => show("column", COLUMN_ORDER[2]) },
	{ key: "p", does: "shortcut.plan", run: () => show("plan") },
	{ key: "]", does: "shortcut.page_on", run: () => onScreen(() => turnPage(1)) },
	{ key: "[", does: "shortcut.page_back", run: () => onScreen(() => turnPage(-1)) },
	{ key: "s", does: "shortcut.scale", run: askNextScale },
	{ key: "l", does: "shortcut.lock", run: lockOrOpen },
	{ key: "w", does: "shortcut.waiting", run: () => goTo("#waiting") },
	{ key: "r", does: "shortcut.people", run: () => goTo("#roll-title") },
	{ key: "a", does: "shortcut.add", run: () => goTo(".add-button") },
];

/** The shortcut of a key press, unless it belongs to a field, a dialog, or the browser. */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
	const key = event.key.toLowerCase();
	return SHORTCUTS.find((one) => one.key === key);
}

function openSheet(): void {
	sheetOpen.value = true;
}

function show(mode: "join" | "columns" | "column" | "plan", target: string | null = null): void {
	onScreen(() => putOnScreen({ mode, target, page: 0, blank: false }));
}

function onScreen(change: () => void): void {
	if (mayDo("set_screen")) change();
}

function goToStage(by: -1 | 1): void {
	const stages = vocabulary.value?.agenda.map(({ stage }) => stage) ?? [];
	const now = [...records.agenda.value.values()][0]?.stage ?? "gather";
	const stage = stages[stages.indexOf(now) + by];
	if (stage && mayDo("set_stage")) void act("set_stage", { stage }, "stage");
}

function askNextScale(): void {
	const next = missingNow.value.find((one) => one.what === "no_scale");
	if (next && "pair" in next && !openRound.value && mayDo("open_round")) scaleFor.value = next.pair;
}

function lockOrOpen(): void {
	const locked = [...records.agenda.value.values()][0]?.adding_locked ?? false;
	if (mayDo("lock_adding")) void act("lock_adding", { locked: !locked }, "stage");
}

function goTo(selector: string): void {
	const found = document.querySelector<HTMLElement>(selector);
	found?.scrollIntoView({ block: "nearest" });
	found?.focus();
}
