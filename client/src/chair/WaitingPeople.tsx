import { type PersonRecord, WAITING } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { untilSeatEnds } from "../untilSeatEnds";
import { waiting } from "../views";
import { ChooseRole } from "./ChooseRole";
import type { Joining } from "./joiningRoles";

/** The part chosen for someone, where it is not the one they gave. */
const parts = untilSeatEnds<ReadonlyMap<string, Joining>>(new Map());

/** Who waits to be let in. The chair confirms what part each of them takes. */
export function WaitingPeople() {
	if (waiting.value.length === 0) return null;
	return (
		<section
			class="panel panel--waiting"
			id="waiting"
			tabIndex={-1}
			aria-labelledby="waiting-title"
		>
			<h2 id="waiting-title">{t("people.waiting", { count: waiting.value.length })}</h2>
			{waiting.value.length >= WAITING && <p class="strong">{t("people.waiting_full")}</p>}
			<ul class="waiting-list">
				{waiting.value.map((person) => (
					<WaitingPerson key={person.id} person={person} />
				))}
			</ul>
		</section>
	);
}

function WaitingPerson({ person }: { person: PersonRecord }) {
	const role = parts.value.get(person.id) ?? (person.role as Joining);
	const place = `person:${person.id}`;
	return (
		<li class="waiting-person">
			<p class="roll-name">
				<bdi>{person.name}</bdi>
			</p>
			{person.relation && (
				<p class="roll-what">
					<bdi>{person.relation}</bdi>
				</p>
			)}
			<p class="roll-where">
				{t(`roll.${person.whereabouts}`)} ·{" "}
				{t(person.by_link ? "people.came_link" : "people.came_code")}
			</p>
			{person.others && (
				<p class="roll-where roll-others">
					{t("roll.with")} <bdi>{person.others}</bdi>
				</p>
			)}
			<ChooseRole
				label={t("people.as")}
				chosen={role}
				onChoose={(chosen) => {
					parts.value = new Map(parts.value).set(person.id, chosen);
				}}
			/>
			<NoticeAt place={place} />
			<div class="tools">
				<button
					type="button"
					class="button"
					aria-label={t("people.admit_named", { name: person.name })}
					onClick={() => act("admit", { person: person.id, role }, place)}
				>
					{t("people.admit")}
				</button>
				<button
					type="button"
					class="button button--plain"
					aria-label={t("people.refuse_named", { name: person.name })}
					onClick={() => act("refuse_entry", { person: person.id }, place)}
				>
					{t("people.refuse")}
				</button>
			</div>
		</li>
	);
}
