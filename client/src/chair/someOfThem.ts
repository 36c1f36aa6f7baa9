import { computed } from "@preact/signals";
import type { AudienceRecord, PersonRecord } from "../contract.gen";
import { AUDIENCE_NAME_LENGTH } from "../contract.gen";
import { t } from "../i18n";
import { records } from "../store";
import { inMeeting, people } from "../views";
import { PROFESSIONALS } from "./asking";

/* The audiences that the chair makes, and the private part. The chair is in all of them. */

const WORK_WITH_THE_FAMILY: readonly PersonRecord["role"][] = [
	"minute_taker",
	"lead_professional",
	"professional",
];

export const madeAudiences = computed(() =>
	[...records.audience.value.values()].sort(
		(a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
	),
);

/** The private part that is under way. */
export const openPart = computed(
	() => [...records.part.value.values()].find((part) => part.ended_at === null) ?? null,
);

/** Whom the chair can choose among: everyone who is in, but no chair. */
export const choosable = computed(() =>
	inMeeting.value.filter((person) => person.role !== "chair"),
);

/** Who sees an item of this audience now: nobody who has stepped out. */
export function seeing(audience: string): PersonRecord[] {
	const inPart = records.audience.value.get(openPart.value?.audience ?? "");
	const made = madeAudiences.value.find(({ id }) => audience === `audience:${id}`);
	return inMeeting.value.filter(
		({ id, role }) =>
			role === "chair" ||
			((!openPart.value || inPart?.members.includes(id)) &&
				(audience === "everyone" ||
					(audience === "professionals" && PROFESSIONALS.includes(role)) ||
					made?.members.includes(id))),
	);
}

export function worksWithTheFamily(person: PersonRecord): boolean {
	return WORK_WITH_THE_FAMILY.includes(person.role);
}

/** The people of an audience who are still in the meeting or have left it by themselves. Somebody
 * who was removed is nobody's choice any more. */
export function peopleOf(audience: AudienceRecord): PersonRecord[] {
	return people.value.filter(
		({ id, state }) => audience.members.includes(id) && (state === "in" || state === "left"),
	);
}

/** Who is not there while a part is held for these. */
export function whoGoes(
	staying: ReadonlySet<string>,
	present: readonly PersonRecord[],
): PersonRecord[] {
	return present.filter((person) => person.role !== "chair" && !staying.has(person.id));
}

/** An audience of exactly these people, if there is one. */
export function madeOf(
	members: ReadonlySet<string>,
	made: readonly AudienceRecord[],
): AudienceRecord | undefined {
	return made.find(
		(one) => one.members.length === members.size && one.members.every((id) => members.has(id)),
	);
}

/** What to call these people: by those of them who do not work with the family. */
export function suggestedName(chosen: readonly PersonRecord[]): string {
	const names = chosen.filter((person) => !worksWithTheFamily(person)).map(({ name }) => name);
	if (chosen.length === 0) return "";
	if (names.length === 0) return t("few.suggested");
	const signs = [...names.join(", ")];
	if (signs.length <= AUDIENCE_NAME_LENGTH) return signs.join("");
	return `${signs.slice(0, AUDIENCE_NAME_LENGTH - 1).join("")}…`;
}
