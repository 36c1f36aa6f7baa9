import type { CommandBodies, PersonRecord, Role } from "../contract.gen";
import { vocabulary } from "../store";
import { PROFESSIONALS } from "./asking";

export type Joining = CommandBodies["admit"]["role"];

const JOINING: readonly Joining[] = [
	"family",
	"network",
	"child",
	"advocate",
	"lead_professional",
	"professional",
	"minute_taker",
	"observer",
];
const OF_THE_FAMILY: readonly Role[] = ["family", "network", "child", "advocate"];

/** Whether family and friends are part of this type of meeting. */
export function familyJoins(): boolean {
	return vocabulary.value?.family_joins ?? true;
}

/** The roles that somebody can have in this type of meeting. */
export function rolesOffered(): readonly Joining[] {
	return JOINING.filter((role) => familyJoins() || !OF_THE_FAMILY.includes(role));
}

/** Whether another role shows someone more of the meeting, or less of it. */
export function changeOfSight({ role }: PersonRecord, chosen: Role): "gains" | "loses" | null {
	const before = PROFESSIONALS.includes(role);
	const after = PROFESSIONALS.includes(chosen);
	if (before === after) return null;
	return after ? "gains" : "loses";
}
