import { mayDo } from "../board/rights";
import type { DeadlineRecord } from "../contract.gen";
import { t } from "../i18n";
import { moveDate } from "./dateDraft";
import { dateName, dates, timescale } from "./dates";
import { dayWords } from "./dayWords";

/** What has to happen by when, by the rules of this kind of meeting. */
export function Dates() {
	return (
		<ul class="plan-list">
			{dates.value.map((date) => (
				<DateLine key={date.id} date={date} />
			))}
		</ul>
	);
}

function DateLine({ date }: { date: DeadlineRecord }) {
	const id = `date-${date.id}`;
	const basis = timescale(date.id)?.basis ?? "local";
	return (
		<li class="plan-line plan-line--view">
			<p id={id}>{dateName(date.id)}</p>
			<p class="strong">{t("plan.by", { day: dayWords(date.due) })}</p>
			{date.due !== date.computed && (
				<p class="quiet">
					{t("dates.moved", { day: dayWords(date.computed) })} <bdi>{date.reason}</bdi>
				</p>
			)}
			<p class="quiet">{t(`dates.${basis}`)}</p>
			{mayDo("set_deadline") && (
				<button type="button" class="tool" aria-describedby={id} onClick={() => moveDate(date)}>
					{t("dates.change")}
				</button>
			)}
		</li>
	);
}
