import icpc from "../../../shared/vocabulary/icpc.json";
import type {
	AnyRecord,
	CardRecord,
	PairRecord,
	PersonRecord,
	Role,
	RoundRecord,
	Welcome,
} from "../contract.gen";
import { PROTOCOL } from "../contract.gen";

/* An invented example family, for tests and pictures. */

export const MUM = "person-kelly";

export function person(id: string, name: string, role: Role, relation = ""): PersonRecord {
	const where = {
		whereabouts: "in_the_room",
		others: "",
		came_at: "2026-11-24T10:00:00Z",
		by_link: false,
		proxy: null,
		agency: null,
	} as const;
	return { id, kind: "person", name, role, relation, state: "in", ...where };
}

export const people: PersonRecord[] = [
	person("person-chair", "Ruth Adeyemi", "chair"),
	person(MUM, "Kelly", "family", "Mum"),
	person("person-jean", "Jean", "network", "Nan"),
	person("person-priti", "Priti Shah", "lead_professional", "Social worker"),
	person("person-okoro", "Mr Okoro", "professional", "Alfie’s teacher"),
	person("person-lee", "Lee Marsh", "professional", "Health visitor"),
];

export const pair: PairRecord = {
	id: "pair-one",
	kind: "pair",
	statement:
		"Priti (social worker), Nan Jean and school are worried that when Mum, Kelly, drinks at night she cannot wake up. In May, Alfie, 4, went out on the road alone. If this goes on, Alfie could be hit by a car, and grow up scared and alone. Kelly says it was only once.",
	goal: "Every night a sober grown-up will look after Alfie. He will be fed, washed and in bed by 7.30. Nan Jean will come over if Kelly wants a drink. We need to see this for six months.",
	state: "ready",
	author: "person-priti",
	audience: "everyone",
	place: "a",
	struck: false,
	revision: 3,
};

export const round: RoundRecord = {
	id: "round-one",
	kind: "round",
	pair: pair.id,
	number: 1,
	mode: "together",
	promised: "dots",
	lowest_means: "Things are so unsafe that the children cannot stay at home.",
	highest_means: "There is enough safety. Everyone agrees children’s services can close.",
	asked: 8,
	by_proxy: 0,
	state: "open",
	release: null,
	named: [],
};

export function card(id: string, category: CardRecord["category"], text: string): CardRecord {
	return {
		id,
		kind: "card",
		category,
		text,
		perspective: null,
		author: MUM,
		audience: "everyone",
		place: id,
		struck: false,
		revision: 1,
		said_by: [],
		merged_into: null,
		writing: null,
		round: null,
		house: null,
		drawing: null,
		owner: "",
		owner_id: null,
		due: null,
		pair: null,
		state: null,
	};
}

export const cards: CardRecord[] = [
	card(
		"c01",
		"harm",
		"In May, Alfie went out on the road alone at 9 at night. A neighbour brought him back.",
	),
	{
		...card("c02", "harm", "Alfie was hungry at school on five mornings."),
		perspective: "other_professionals",
	},
	card("c03", "complicating_factor", "Nobody told Kelly when the health visitor changed."),
	{
		...card("c04", "existing_strength", "Kelly reads to Alfie at bedtime."),
		perspective: "network",
	},
	{
		...card(
			"c05",
			"existing_safety",
			"When Kelly had been drinking in June she rang Jean, and Jean took Alfie for the night.",
		),
		perspective: "family",
	},
	{
		...card("c06", "next_step", "Jean brings Alfie to school on Mondays."),
		perspective: "network",
	},
	{ ...card("c07", "bottom_line", "A sober grown-up is with Alfie every night."), struck: true },
];

/** Records of an open meeting as Kelly sees it. */
export function records(more: AnyRecord[] = []): AnyRecord[] {
	return [
		{
			id: "meeting-one",
			kind: "meeting",
			type: "icpc",
			title: "Alfie’s conference (example family)",
			state: "open",
			frozen_at: null,
		},
		...people,
		...people.slice(0, 5).map(({ id }) => ({ id, kind: "presence" as const })),
		...cards,
		pair,
		...more,
	];
}

export function welcomeOf(role: Role, more: AnyRecord[] = []): Welcome {
	const who = people.find((one) => one.role === role) ?? people[1];
	if (!who) throw new Error("nobody has this role");
	return {
		protocol: PROTOCOL,
		at: "2026-11-24T10:00:00.000Z",
		me: { person: who.id, name: who.name, role, state: "in" },
		may: ["add_card", "edit_card", "move_card", "strike_card", "restore_card", "undo", "leave"],
		snapshots: [{ stream: "everyone", epoch: "epoch-one", seq: 1, records: records(more) }],
		stepped_out: false,
		part: null,
		vocabulary: { type: "icpc", ...icpc },
		invitation: null,
	};
}

/** P44: someone asked to step out is told no more than that. */
export const outsideWelcome: Welcome = {
	...welcomeOf("family"),
	me: { person: MUM, name: "Kelly", role: "family", state: "in" },
	may: ["leave", "say_where", "ask_alone"],
	snapshots: [],
	stepped_out: true,
	vocabulary: null,
};

/** P9: someone waiting is told nothing of the meeting. */
export const waitingWelcome: Welcome = {
	...welcomeOf("family"),
	me: { person: MUM, name: "Kelly", role: "family", state: "waiting" },
	may: ["leave"],
	snapshots: [],
	vocabulary: null,
};
