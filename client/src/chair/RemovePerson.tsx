import { useState } from "preact/hooks";
import { mayDo } from "../board/rights";
import type { PersonRecord } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";

/** Ends someone's part in the meeting at once, after asking once more. */
export function RemovePerson({ person }: { person: PersonRecord }) {
	const [asking, setAsking] = useState(false);
	const place = `person:${person.id}`;
	if (person.role === "chair" || !mayDo("remove_person")) return null;
	return (
		<div class="roll-action">
			<button
				type="button"
				class="tool"
				aria-label={t("people.remove_named", { name: person.name })}
				onClick={() => setAsking(true)}
			>
				{t("people.remove")}
			</button>
			<NoticeAt place={place} />
			{asking && (
				<Dialog
					title={t("people.remove_sure", { name: person.name })}
					onClose={() => setAsking(false)}
				>
					<p>{t("people.remove_what")}</p>
					<div class="tools">
						<button
							type="button"
							class="button button--yours"
							onClick={() => {
								setAsking(false);
								void act("remove_person", { person: person.id }, place);
							}}
						>
							{t("people.remove_yes")}
						</button>
						<button type="button" class="button" onClick={() => setAsking(false)}>
							{t("card.cancel")}
						</button>
					</div>
				</Dialog>
			)}
		</div>
	);
}
