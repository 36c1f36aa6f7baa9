import { seatInAddress } from "../address";
import type { PersonRecord } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { roleWords } from "../roll/roleWords";
import { makeLinkAgain } from "./personalLink";

/** Who was invited by name and has not come: another link for them, or none any more. */
export function ExpectedPeople({ people }: { people: readonly PersonRecord[] }) {
	if (people.length === 0) return null;
	return (
		<section aria-labelledby="expected-title">
			<h3 id="expected-title">{t("personal.expected")}</h3>
			<ul class="audiences">
				{people.map((person) => (
					<Expected key={person.id} person={person} />
				))}
			</ul>
		</section>
	);
}

function Expected({ person }: { person: PersonRecord }) {
	const { id, name, role, relation } = person;
	const place = `expected:${id}`;
	return (
		<li class="audience">
			<p class="strong">
				<bdi>{name}</bdi>
			</p>
			<p class="quiet">
				{roleWords(role)}
				{relation && (
					<>
						{" · "}
						<bdi>{relation}</bdi>
					</>
				)}
			</p>
			<NoticeAt place={place} />
			<div class="tools tools--card">
				<button
					type="button"
					class="tool"
					aria-label={t("personal.again_named", { name })}
					onClick={() => void makeLinkAgain(seatInAddress() ?? "", id, name)}
				>
					{t("personal.again")}
				</button>
				<button
					type="button"
					class="tool"
					aria-label={t("personal.take_back_named", { name })}
					onClick={() => void act("refuse_entry", { person: id }, place)}
				>
					{t("personal.take_back")}
				</button>
			</div>
		</li>
	);
}
