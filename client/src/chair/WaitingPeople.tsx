import { useId } from "preact/hooks";
import type { CommandBodies, PersonRecord, Role } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { roleWords } from "../roll/roleWords";
import { vocabulary } from "../store";
import { untilSeatEnds } from "../untilSeatEnds";
import { waiting } from "../views";

type Joining = CommandBodies["admit"]["role"];

const JOINING: readonly Joining[] = [
	"family",
	"network",
	"child",
	"advocate",
	"lead_professional",
	"professional",
	"minute_taker",
	"observer",
];
const OF_THE_FAMILY: readonly Role[] = ["family", "network", "child", "advocate"];

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
			<ul class="waiting-list">
				{waiting.value.map((person) => (
					<WaitingPerson key={person.id} person={person} />
				))}
			</ul>
		</section>
	);
}

function WaitingPerson({ person }: { person: PersonRecord }) {
	const id = useId();
	const familyJoins = vocabulary.value?.family_joins ?? true;
	const offered = JOINING.filter((role) => familyJoins || !OF_THE_FAMILY.includes(role));
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
			<label class="quiet" for={id}>
				{t("people.as")}
			</label>
			<select
				id={id}
				class="select"
				value={role}
				onChange={(event) => {
					const chosen = event.currentTarget.value as Joining;
					parts.value = new Map(parts.value).set(person.id, chosen);
				}}
			>
				{offered.map((one) => (
					<option key={one} value={one}>
						{roleWords(one)}
					</option>
				))}
			</select>
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
