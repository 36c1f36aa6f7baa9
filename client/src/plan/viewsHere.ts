import { computed } from "@preact/signals";
import type { PersonRecord, Perspective, Role, ViewRecord } from "../contract.gen";
import { me, records } from "../store";
import { inMeeting, people } from "../views";

/** Whose voices are listened to, in this order; `others` are those who speak for nobody. */
export type Voice = Perspective | "others";
export const VOICES: readonly Voice[] = [
	"child",
	"family",
	"network",
	"lead_professional",
	"other_professionals",
	"others",
];

const VOICE_OF: Partial<Record<Role, Perspective>> = {
	child: "child",
	family: "family",
	network: "network",
	lead_professional: "lead_professional",
	professional: "other_professionals",
};
/** Who is heard in the meeting without being asked for a view. */
const NOT_ASKED: ReadonlySet<Role> = new Set(["chair", "minute_taker", "observer", "projector"]);

export const viewsHere = computed(() =>
	[...records.view.value.values()].filter((view) => !view.struck),
);

export function voiceOf(view: ViewRecord): Voice {
	if (view.perspective) return view.perspective;
	const role = records.person.value.get(view.person ?? "")?.role;
	return (role && VOICE_OF[role]) ?? "others";
}

/** One's own view; the first, should there be several. */
export const myView = computed(
	() => viewsHere.value.find((view) => view.person === me.value?.person) ?? null,
);

/** Who is here and of whom this person can see no view. They may have said something to fewer people. */
export const silent = computed<readonly PersonRecord[]>(() => {
	const heard = new Set(viewsHere.value.map((view) => view.person));
	return inMeeting.value.filter(({ id, role }) => !NOT_ASKED.has(role) && !heard.has(id));
});

/** Of whom somebody who keeps the plan may take down a view: those who have not given their own. */
export const unheard = computed<readonly PersonRecord[]>(() => {
	const spoke = new Set(
		viewsHere.value.filter((view) => view.person === view.author).map((view) => view.person),
	);
	return people.value.filter(
		({ id, role, state }) =>
			(state === "in" || state === "left") &&
			role !== "projector" &&
			!spoke.has(id) &&
			id !== me.value?.person,
	);
});
