import type { RoundRecord } from "../contract.gen";
import { records } from "../store";
import { ReadAloud } from "./ReadAloud";

/** What a scale asks about, and what its ends mean. */
export function ReadQuestion({ round }: { round: RoundRecord }) {
	const pair = records.pair.value.get(round.pair);
	const { lowest_means, highest_means } = round;
	return (
		<ReadAloud texts={[pair?.statement ?? "", pair?.goal ?? "", lowest_means, highest_means]} />
	);
}
