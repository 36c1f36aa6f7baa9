import type { PersonRecord } from "../contract.gen";
import { t } from "../i18n";
import { may } from "../store";
import { frozen } from "../views";
import { beginInvitingAgain } from "./personalLink";

/** For somebody whose phone is lost or broken. PersonalLinks asks once more. */
export function NewLink({ person }: { person: PersonRecord }) {
	if (!may("invite") || frozen.value) return null;
	return (
		<button
			type="button"
			class="tool"
			aria-label={t("personal.new_named", { name: person.name })}
			onClick={() => beginInvitingAgain(person)}
		>
			{t("personal.new")}
		</button>
	);
}
