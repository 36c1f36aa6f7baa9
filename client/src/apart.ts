import { untilSeatEnds } from "./untilSeatEnds";

export type ApartPage = "houses" | "words_and_pictures" | "safety_plan";

/** The page beside the meeting that this person has open: the child's houses, or a story. */
export const apart = untilSeatEnds<ApartPage | null>(null);
