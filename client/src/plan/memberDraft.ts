import { audienceFirst } from "../audiences";
import type { CommandBodies, MemberRecord } from "../contract.gen";
import { newId } from "../ids";
import { act, dismiss } from "../outbox";
import { untilSeatEnds } from "../untilSeatEnds";

/** Somebody being put on the list of the safety network. Whether they know the worries must be said. */
export type MemberDraft = Omit<CommandBodies["set_member"], "knows_worries"> & {
	knows_worries: boolean | null;
};

export const MEMBER_PLACE = "plan-member";

export const memberDraft = untilSeatEnds<MemberDraft | null>(null, (draft) => !!draft?.name.trim());

export function beginMember(): void {
	const nothing = { name: "", relation: "", offers: "", knows_worries: null };
	memberDraft.value = { member: newId(), ...nothing, audience: audienceFirst.value };
}

export function changeMember(found: MemberRecord): void {
	const { id, name, relation, knows_worries, offers, audience } = found;
	memberDraft.value = { member: id, name, relation, knows_worries, offers, audience };
}

export function writeMember(change: Partial<MemberDraft>): void {
	if (memberDraft.value) memberDraft.value = { ...memberDraft.value, ...change };
}

export function closeMember(): void {
	dismiss(MEMBER_PLACE);
	memberDraft.value = null;
}

export async function saveMember(): Promise<void> {
	const draft = memberDraft.value;
	if (!draft || draft.knows_worries === null) return;
	const body = {
		...draft,
		knows_worries: draft.knows_worries,
		name: draft.name.trim(),
		relation: draft.relation.trim(),
		offers: draft.offers.trim(),
	};
	if (!(await act("set_member", body, MEMBER_PLACE))) closeMember();
}
