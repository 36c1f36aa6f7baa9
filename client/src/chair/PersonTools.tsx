import type { PersonRecord } from "../contract.gen";
import { ChangeRole } from "./ChangeRole";
import { RemovePerson } from "./RemovePerson";

/** What the chair can do about somebody who is in. */
export function PersonTools({ person }: { person: PersonRecord }) {
	if (person.role === "chair") return null;
	return (
		<div class="roll-action tools">
			<ChangeRole person={person} />
			<RemovePerson person={person} />
		</div>
	);
}
