import type { Agency } from "../contract.gen";

/** In the order in which they are offered. */
export const AGENCIES: readonly Agency[] = [
	"social_care",
	"health",
	"education",
	"police",
	"probation",
	"housing",
	"adult_services",
	"voluntary",
	"other",
];
