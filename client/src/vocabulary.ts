import type {
	Agency,
	Category,
	Column,
	CommandBodies,
	House,
	MeetingType,
	Perspective,
	Stage,
	TimeUnit,
} from "./contract.gen";

/** A meeting type's file in shared/vocabulary, as the welcome brings it. Its words are keys of the
 * catalogue. */
export interface Vocabulary {
	type: MeetingType;
	name: string;
	columns: Record<Column, string>;
	categories: Record<Category, { label: string; prompt: string }>;
	pair: {
		statement: string;
		goal: string;
		add: string;
		statement_guide: string[];
		goal_guide: string[];
	};
	scale: { question: string; lowest: string; highest: string };
	perspectives: Record<Perspective, string>;
	lead_professional: string;
	family_joins: boolean;
	chair_answers: boolean;
	agenda: { stage: Stage; label: string; prompt: string }[];
	quorum: { agencies: Agency[]; others: number; family: boolean };
	timescales: Timescale[];
	/** Words of a decision and of its categories, with their labels. */
	decision: { outcomes: Record<string, string>; categories: Record<string, string> };
	/** The Three Houses: where what is said in one goes on the board, and how a child is asked. */
	child: { categories: Record<House, CardCategory> } & Record<"younger" | "older", HousesTold>;
	/** After freezing, once the record was downloaded. */
	purge_after_days: number;
}

type CardCategory = CommandBodies["add_card"]["category"];
type HousesTold = { about: string } & Record<House, { name: string; prompt: string }>;

/** A date that follows from the meeting: so many days, working days or months after it, or after the
 * day of another. Only those of the nation the installation is in. */
export interface Timescale {
	id: string;
	label: string;
	count: number;
	unit: TimeUnit;
	after: string | null;
	/** By law or national guidance, or as each area sets it. */
	basis: "statutory" | "local";
	nations: string[];
}

export const COLUMNS: Record<Column, readonly Category[]> = {
	worried: ["harm", "danger_statement", "complicating_factor"],
	working_well: ["existing_strength", "existing_safety"],
	needs_to_happen: ["safety_goal", "next_step", "bottom_line"],
};

export function columnOf(category: Category): Column {
	const found = (Object.keys(COLUMNS) as Column[]).find((column) =>
		COLUMNS[column].includes(category),
	);
	if (!found) throw new Error(`no column holds ${category}`);
	return found;
}
