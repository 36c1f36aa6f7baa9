import { untilSeatEnds } from "../untilSeatEnds";

/** The pair open in the statement editor. */
export const openPair = untilSeatEnds<string | null>(null);

/** The closed round whose answers are being looked at. */
export const openResult = untilSeatEnds<string | null>(null);

/** The pair that the chair is about to ask the scale for. */
export const scaleFor = untilSeatEnds<string | null>(null);
