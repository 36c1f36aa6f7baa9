import type { CommandBodies, DecisionRecord } from "../contract.gen";
import { act, dismiss } from "../outbox";
import { untilSeatEnds } from "../untilSeatEnds";

type Decision = CommandBodies["record_decision"];
export type DecisionDraft = Omit<Decision, "outcome"> & { outcome: string | null };

export const DECISION_PLACE = "plan-decision";

export const decisionDraft = untilSeatEnds<DecisionDraft | null>(
	null,
	(draft) => !!(draft?.reason.trim() || draft?.dissent.trim()),
);

export function beginDecision(before: DecisionRecord | null): void {
	const { outcome = null, categories = [], reason = "", dissent = "" } = before ?? {};
	decisionDraft.value = { outcome, categories, reason, dissent };
}

export function writeDecision(change: Partial<DecisionDraft>): void {
	if (decisionDraft.value) decisionDraft.value = { ...decisionDraft.value, ...change };
}

export function closeDecision(): void {
	dismiss(DECISION_PLACE);
	decisionDraft.value = null;
}

export async function saveDecision(): Promise<void> {
	const draft = decisionDraft.value;
	if (!draft?.outcome) return;
	const { outcome, categories } = draft;
	const body = { outcome, categories, reason: draft.reason.trim(), dissent: draft.dissent.trim() };
	if (!(await act("record_decision", body, DECISION_PLACE))) closeDecision();
}
