import "../design/plan.css";
import { t } from "../i18n";
import { me } from "../store";
import { dateName, dates } from "./dates";
import { dayWords } from "./dayWords";
import { byDate, steps } from "./planned";

/** After the meeting: what this person said they would do, and what comes when. */
export function WhatNext() {
	const mine = byDate(steps.value).filter(
		(step) => step.owner_id === me.value?.person && step.state !== "done",
	);
	return (
		<>
			{mine.length > 0 && (
				<>
					<h3>{t("next.yours")}</h3>
					<ul class="plan-list">
						{mine.map((step) => (
							<li key={step.id} class="plan-line" data-column="needs_to_happen">
								<p class="written" dir="auto">
									{step.text}
								</p>
								{step.due && <p class="strong">{t("plan.by", { day: dayWords(step.due) })}</p>}
							</li>
						))}
					</ul>
				</>
			)}
			{dates.value.length > 0 && (
				<>
					<h3>{t("next.title")}</h3>
					<dl class="next-dates">
						{dates.value.map((date) => (
							<div key={date.id}>
								<dt>{dateName(date.id)}</dt>
								<dd class="strong">{t("plan.by", { day: dayWords(date.due) })}</dd>
							</div>
						))}
					</dl>
				</>
			)}
		</>
	);
}
