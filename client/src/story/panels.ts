import { computed } from "@preact/signals";
import type { PanelRecord, Story, Stroke } from "../contract.gen";
import { newId } from "../ids";
import { inOrder } from "../order";
import { act } from "../outbox";
import { me, records } from "../store";
import { untilSeatEnds } from "../untilSeatEnds";

/** The panels of a story in their order, without those taken out. */
export function panelsOf(story: Story): readonly PanelRecord[] {
	return inOrder(standing.value.filter((panel) => panel.story === story));
}

const standing = computed(() => [...records.panel.value.values()].filter((one) => !one.struck));

/** A panel being written: a new one, or one that is changed. */
export interface PanelDraft {
	readonly panel: PanelRecord | null;
	readonly text: string;
	readonly drawing: readonly Stroke[];
}

export const panelDraft = untilSeatEnds<PanelDraft | null>(
	null,
	(kept) => kept !== null && (kept.text.trim() !== "" || kept.drawing.length > 0),
);

export function beginPanel(panel: PanelRecord | null, text = ""): void {
	panelDraft.value = { panel, text: panel?.text ?? text, drawing: panel?.drawing ?? [] };
}

/** Keeps the panel; a refusal leaves what was written where it is. */
export async function keepPanel(story: Story, audience: string): Promise<boolean> {
	const draft = panelDraft.value;
	if (!draft) return false;
	const text = draft.text.trim();
	const drawing = draft.drawing.length ? [...draft.drawing] : null;
	const refused = draft.panel
		? await act(
				"edit_panel",
				{ panel: draft.panel.id, text, drawing, revision: draft.panel.revision },
				"panel",
			)
		: await act("add_panel", { panel: newId(), story, text, drawing, audience }, "panel");
	if (!refused && panelDraft.value === draft) panelDraft.value = null;
	return !refused;
}

export function agrees(panel: PanelRecord): boolean {
	return panel.agreed_by.includes(me.value?.person ?? "");
}

export function setAgrees(panel: PanelRecord, yes: boolean): void {
	const body = { panel: panel.id, agrees: yes, revision: panel.revision };
	void act("agree_panel", body, `panel:${panel.id}`);
}

/** One place earlier, or one later. */
export function movePanel(panel: PanelRecord, by: -1 | 1): void {
	const row = panelsOf(panel.story);
	const at = row.findIndex((one) => one.id === panel.id);
	const before = row[by < 0 ? at - 1 : at + 2]?.id ?? null;
	void act("move_panel", { panel: panel.id, before }, `panel:${panel.id}`);
}

export function strikePanel(panel: PanelRecord): void {
	void act("strike_panel", { panel: panel.id }, `panel:${panel.id}`);
}
