import type { Role } from "../contract.gen";
import { t, words } from "../i18n";
import { vocabulary } from "../store";

/** The name of a role in this type of meeting. */
export function roleWords(role: Role): string {
	const lead = vocabulary.value?.lead_professional;
	return (role === "lead_professional" && lead && words(lead)) || t(`role.${role}`);
}
