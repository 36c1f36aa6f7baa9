import type { CommandBodies } from "../contract.gen";
import { newId } from "../ids";
import { act } from "../outbox";
import { untilSeatEnds } from "../untilSeatEnds";
import type { Joining } from "./joiningRoles";

interface Draft {
	readonly name: string;
	readonly role: Joining;
	readonly relation: string;
	readonly whereabouts: CommandBodies["add_person"]["whereabouts"] | null;
	/** The id of who types for them; '' while nobody is chosen. */
	readonly proxy: string;
}

const EMPTY: Draft = { name: "", role: "network", relation: "", whereabouts: null, proxy: "" };

export const draft = untilSeatEnds<Draft | null>(null, (kept) => (kept?.name ?? "") !== "");

export function startAdding(): void {
	draft.value = EMPTY;
}

export function stopAdding(): void {
	draft.value = null;
}

export function change(part: Partial<Draft>): void {
	if (draft.value) draft.value = { ...draft.value, ...part };
}

export async function addPerson(): Promise<void> {
	const now = draft.value;
	if (!now?.whereabouts) return;
	const { name, role, relation, whereabouts, proxy } = now;
	const body = { person: newId(), name, role, relation, whereabouts, proxy };
	const refused = await act("add_person", body, "add-person");
	if (!refused) stopAdding();
}
