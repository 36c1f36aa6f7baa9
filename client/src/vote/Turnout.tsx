import type { RoundRecord } from "../contract.gen";
import { t } from "../i18n";
import { records } from "../store";

/** "6 of 8 in": all that is known of an open round (P35). */
export function Turnout({ round }: { round: RoundRecord }) {
	const turnout = records.turnout.value.get(round.id);
	const { answered, asked } = turnout ?? { answered: 0, asked: round.asked };
	return <p class="turnout">{t("vote.turnout", { answered, asked })}</p>;
}
