import { useEffect } from "preact/hooks";
import type { RoundRecord } from "../contract.gen";
import { t } from "../i18n";
import { ballotIn } from "../views";
import { loadReveal } from "./loadReveal";
import { Turnout } from "./Turnout";

interface Props {
	round: RoundRecord;
	onAnswer: () => void;
}

/** The open scale, on the screen of someone who may be asked in it. */
export function AskedNow({ round, onAnswer }: Props) {
	const ballot = ballotIn(round.id);
	useEffect(() => void loadReveal().catch(() => {}), []); // without signal, Later tries again
	if (!ballot)
		return (
			<section class="panel">
				<h2>{t("vote.open")}</h2>
				<p>{t("vote.not_asked")}</p>
				<Turnout round={round} />
			</section>
		);
	if (ballot.answered)
		return (
			<section class="panel">
				<h2>{t("vote.in")}</h2>
				<p>{t("vote.in_private")}</p>
				<Turnout round={round} />
				<button type="button" class="button" onClick={onAnswer}>
					{t("vote.change")}
				</button>
			</section>
		);
	return (
		<section class="panel panel--yours">
			<h2>{t("vote.asked")}</h2>
			<p>{t("vote.asked_private")}</p>
			<button type="button" class="button button--yours button--wide" onClick={onAnswer}>
				{t("vote.answer_now")}
			</button>
			<Turnout round={round} />
		</section>
	);
}
