import { mayDo } from "../board/rights";
import type { PersonRecord } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { untilSeatEnds } from "../untilSeatEnds";

/** The person about whom the chair is being asked. */
const asking = untilSeatEnds<string | null>(null);

/** Ends someone's part in the meeting at once, after asking once more. */
export function RemovePerson({ person }: { person: PersonRecord }) {
	const place = `person:${person.id}`;
	if (person.role === "chair" || !mayDo("remove_person")) return null;
	return (
		<>
			<button
				type="button"
				class="tool"
				aria-label={t("people.remove_named", { name: person.name })}
				onClick={() => {
					asking.value = person.id;
				}}
			>
				{t("people.remove")}
			</button>
			<NoticeAt place={place} />
			{asking.value === person.id && (
				<Dialog title={t("people.remove_sure", { name: person.name })} onClose={stopAsking}>
					<p>{t("people.remove_what")}</p>
					<div class="tools">
						<button
							type="button"
							class="button button--yours"
							onClick={() => {
								stopAsking();
								void act("remove_person", { person: person.id }, place);
							}}
						>
							{t("people.remove_yes")}
						</button>
						<button type="button" class="button" onClick={stopAsking}>
							{t("card.cancel")}
						</button>
					</div>
				</Dialog>
			)}
		</>
	);
}

function stopAsking(): void {
	asking.value = null;
}
