import { useId } from "preact/hooks";
import { mayDo } from "../board/rights";
import type { Agency, PersonRecord } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { AGENCIES } from "./agencies";

/** Which organisation a professional comes from, which the quorum counts. */
export function AgencyOf({ person }: { person: PersonRecord }) {
	const id = useId();
	const place = `agency:${person.id}`;
	const counts = person.role === "professional" || person.role === "lead_professional";
	if (!counts || !mayDo("set_agency")) return null;
	return (
		<div class="field field--small agency">
			<label for={id}>{t("agency.from")}</label>
			<select
				id={id}
				class="select"
				value={person.agency ?? ""}
				onChange={(event) => {
					const agency = (event.currentTarget.value || null) as Agency | null;
					void act("set_agency", { person: person.id, agency }, place);
				}}
			>
				<option value="">{t("agency.not_said")}</option>
				{AGENCIES.map((agency) => (
					<option key={agency} value={agency}>
						{t(`agency.${agency}`)}
					</option>
				))}
			</select>
			<NoticeAt place={place} />
		</div>
	);
}
