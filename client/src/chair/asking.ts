import type { PersonRecord, Perspective, ReleaseForm, Role } from "../contract.gen";

/* What a scale would be, worked out before it is opened so that the chair knows. The server works
 * it out again, and from rosters of earlier rounds that nobody is told (P33, P37, P38). */

const GROUPS: Partial<Record<Role, Perspective>> = {
	lead_professional: "lead_professional",
	professional: "other_professionals",
	family: "family",
	network: "network",
	child: "child",
};
/** Who sees what is for professionals only. */
export const PROFESSIONALS: readonly Role[] = [
	"chair",
	"minute_taker",
	"lead_professional",
	"professional",
];

export const RANGE_FROM = 3;
export const DOTS_FROM = 5;

export interface Asked {
	people: readonly PersonRecord[];
	groups: ReadonlyMap<Perspective, number>;
	/** The fullest form that so many people allow. */
	form: ReleaseForm;
	/** Whether every group that would be asked is large enough to be shown by itself. */
	byPerspective: boolean;
}

/** Who would be asked: all of those who see the pair now and may answer. */
export function askedFor(seeing: readonly PersonRecord[], chairAnswers: boolean): Asked {
	const groups = new Map<Perspective, number>();
	const people = seeing.filter((person) => {
		const group =
			person.role === "chair" && chairAnswers ? "lead_professional" : GROUPS[person.role];
		if (!group || person.state !== "in") return false;
		groups.set(group, (groups.get(group) ?? 0) + 1);
		return true;
	});
	return {
		people,
		groups,
		form: formFor(people.length),
		byPerspective: groups.size > 0 && [...groups.values()].every((size) => size >= RANGE_FROM),
	};
}

export function formFor(count: number): ReleaseForm {
	if (count >= DOTS_FROM) return "dots";
	return count >= RANGE_FROM ? "range" : "withheld";
}
