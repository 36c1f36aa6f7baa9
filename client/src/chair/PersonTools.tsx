import type { PersonRecord } from "../contract.gen";
import { t } from "../i18n";
import { AgencyOf } from "./AgencyOf";
import { CallBack } from "./CallBack";
import { ChangeRole } from "./ChangeRole";
import { NewLink } from "./NewLink";
import { ProxyOf } from "./ProxyOf";
import { RemovePerson } from "./RemovePerson";
import { openPart, seeing } from "./someOfThem";

/** Whether somebody has stepped out, and what the chair can do about them. */
export function PersonTools({ person }: { person: PersonRecord }) {
	if (person.role === "chair") return null;
	const isOut = openPart.value && !seeing("everyone").includes(person);
	return (
		<div class="roll-action">
			{isOut && <p class="roll-out">{t("part.out")}</p>}
			<ChangeRole person={person} />
			<AgencyOf person={person} />
			<ProxyOf person={person} />
			{!person.proxy && <NewLink person={person} />}
			<CallBack person={person} />
			<RemovePerson person={person} />
		</div>
	);
}
