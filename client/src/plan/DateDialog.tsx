import { Written } from "../board/Written";
import { REASON_LENGTH } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { characters } from "../statement/splice";
import { DayField } from "./DayField";
import { closeDate, DATE_PLACE, dateDraft, saveDate, writeDate } from "./dateDraft";
import { dateName } from "./dates";
import { dayWords } from "./dayWords";

/** Another day than the rules give, and why; or the rules' day again. */
export function DateDialog() {
	const draft = dateDraft.value;
	if (!draft) return null;
	const { deadline, computed, said, due, reason } = draft;
	const back = due === computed;
	const explained = back || reason.trim() !== "";
	const ready = due !== null && explained && characters(reason.trim()) <= REASON_LENGTH;
	return (
		<Dialog title={dateName(deadline)} onClose={closeDate}>
			<form
				class="stack plan-form"
				onSubmit={(event) => {
					event.preventDefault();
					if (ready && due) void saveDate(due);
				}}
			>
				<p>{t("dates.computed", { day: dayWords(computed) })}</p>
				<DayField
					label={t("dates.other_day")}
					said={said}
					day={due}
					onSay={(words, day) => writeDate({ said: words, due: day })}
				/>
				{!back && (
					<Written
						label={t("dates.why")}
						hint={t("dates.why_hint")}
						text={reason}
						most={REASON_LENGTH}
						rows={2}
						onWrite={(text) => writeDate({ reason: text })}
					/>
				)}
				<NoticeAt place={DATE_PLACE} />
				<div class="tools">
					<button type="submit" class="button button--yours" aria-disabled={!ready}>
						{t("plan.keep")}
					</button>
					{!back && (
						<button type="button" class="button" onClick={() => void saveDate(computed)}>
							{t("dates.put_back")}
						</button>
					)}
					<button type="button" class="button" onClick={closeDate}>
						{t("card.cancel")}
					</button>
				</div>
			</form>
		</Dialog>
	);
}
