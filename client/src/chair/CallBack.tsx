import { mayDo } from "../board/rights";
import type { PersonRecord } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { untilSeatEnds } from "../untilSeatEnds";

/** The person about whom the chair is being asked. */
const asking = untilSeatEnds<string | null>(null);

/** Sends somebody back to the waiting room, from where they can be let in again. */
export function CallBack({ person }: { person: PersonRecord }) {
	const place = `person:${person.id}`;
	if (person.proxy || !mayDo("call_back")) return null;
	return (
		<>
			<button
				type="button"
				class="tool"
				aria-label={t("call_back.named", { name: person.name })}
				onClick={() => {
					asking.value = person.id;
				}}
			>
				{t("call_back.open")}
			</button>
			<NoticeAt place={place} />
			{asking.value === person.id && (
				<Dialog title={t("call_back.sure", { name: person.name })} onClose={stop}>
					<p>{t("call_back.what")}</p>
					<div class="tools">
						<button
							type="button"
							class="button button--yours"
							onClick={() => {
								stop();
								void act("call_back", { person: person.id }, place);
							}}
						>
							{t("call_back.yes")}
						</button>
						<button type="button" class="button" onClick={stop}>
							{t("card.cancel")}
						</button>
					</div>
				</Dialog>
			)}
		</>
	);
}

function stop(): void {
	asking.value = null;
}
