import type { AudienceRecord } from "../contract.gen";
import { AUDIENCES } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { CHOOSING, choose } from "./choosing";
import { Names } from "./Names";
import { madeAudiences, openPart, peopleOf } from "./someOfThem";

/** The audiences the chair has made, each with its people, and what can be done with them. */
export function AudienceList() {
	const made = madeAudiences.value;
	const room = made.length < AUDIENCES;
	return (
		<>
			<p>{t("few.what")}</p>
			<p class="hint">{t("few.where")}</p>
			{made.length > 0 && (
				<section aria-labelledby="few-chosen">
					<h3 id="few-chosen">{t("few.chosen")}</h3>
					<ul class="audiences">
						{made.map((audience) => (
							<Made key={audience.id} audience={audience} />
						))}
					</ul>
				</section>
			)}
			<NoticeAt place={CHOOSING} />
			{room ? (
				<p>
					<button type="button" class="button" onClick={() => choose("people")}>
						{t("few.make")}
					</button>
				</p>
			) : (
				<p class="lack">{t("few.at_most", { most: AUDIENCES })}</p>
			)}
			{!openPart.value && (
				<section class="panel panel--flat" aria-labelledby="few-apart">
					<h3 id="few-apart">{t("few.apart")}</h3>
					<p>{t("few.apart_what")}</p>
					<p>
						<button type="button" class="button" onClick={() => choose("part")}>
							{t("few.apart_go")}
						</button>
					</p>
				</section>
			)}
		</>
	);
}

function Made({ audience }: { audience: AudienceRecord }) {
	const people = peopleOf(audience);
	const { id, name } = audience;
	return (
		<li class="audience">
			<p class="strong">
				<bdi>{name}</bdi>
			</p>
			{people.length ? <Names people={people} /> : <p class="quiet">{t("few.only_you")}</p>}
			<div class="tools tools--card">
				<button
					type="button"
					class="tool"
					aria-label={t("few.change_named", { name })}
					onClick={() => choose("people", id)}
				>
					{t("few.change")}
				</button>
				{!openPart.value && (
					<button
						type="button"
						class="tool"
						aria-label={t("few.step_out_named", { name })}
						onClick={() => choose("part", id)}
					>
						{t("few.step_out")}
					</button>
				)}
			</div>
		</li>
	);
}
