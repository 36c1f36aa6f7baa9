import type { Release, RoundRecord } from "../contract.gen";
import { roundsOf } from "../views";

/** What the round before of the same pair showed, and no more than that; nothing if either told
 * nothing. */
export function earlierOf(round: RoundRecord): Release | null {
	if (!round.release || round.release.form === "withheld") return null;
	const shown = roundsOf(round.pair).filter(
		(one) => one.number < round.number && one.release && one.release.form !== "withheld",
	);
	return shown.at(-1)?.release ?? null;
}

/** Whether the two pictures stand beside each other; those of groups are too many for that. */
export function besideEarlier(round: RoundRecord): boolean {
	return earlierOf(round) !== null && !round.release?.groups;
}
