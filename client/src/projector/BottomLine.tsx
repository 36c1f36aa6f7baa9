import { link } from "../connection";
import { t, words } from "../i18n";
import { stageNow, stageWords, writing } from "../running/running";
import { Timer } from "../running/Timer";
import { vocabulary } from "../store";
import { frozen, openRound, screen } from "../views";
import { Turnout } from "../vote/Turnout";

/** What kind of meeting it is and how it stands. Never its title, which may name a child to whoever
 * passes the door. */
export function BottomLine() {
	return (
		<footer class="bottom-line">
			<p>
				{words(vocabulary.value?.name ?? "")}
				{!frozen.value && stageNow.value && ` · ${stageWords()}`}
			</p>
			{!frozen.value && writing.value && <p>{t("writing.everyone")}</p>}
			{!frozen.value && <Timer />}
			<State />
		</footer>
	);
}

function State() {
	const round = openRound.value;
	if (link.value === "lost")
		return (
			<p class="bottom-lost appear-late" role="status">
				{t("projector.lost")}
			</p>
		);
	const already = screen.value?.mode === "scale" && screen.value.target === round?.id;
	if (frozen.value || already) return null;
	if (round)
		return (
			<div class="bottom-scale">
				<p>{t("vote.open")}</p>
				<Turnout round={round} />
			</div>
		);
	return <p class="fading-hint">{t("projector.blank_key")}</p>;
}
