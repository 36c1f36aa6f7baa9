import { useEffect } from "preact/hooks";
import { Later } from "../design/Later";
import { StrayNotices } from "../design/NoticeAt";
import { t } from "../i18n";
import { me } from "../store";
import { frozen, inMeeting, meeting, openRound } from "../views";
import { Answer } from "../vote/Answer";
import { AskedNow } from "../vote/AskedNow";
import { beginAnswer, openAnswer } from "../vote/openAnswer";
import { loadBoard, loadFoot, loadInFront, loadRoll } from "./later";

/** In the meeting: what is yours to do now, what the chair shows, then the board. */
export function Phone() {
	const round = openRound.value;
	useEffect(() => window.scrollTo(0, 0), [openAnswer.value?.round]);
	if (round && round.id === openAnswer.value?.round) return <Answer key={round.id} round={round} />;
	return (
		<main class="page">
			<header class="page-head">
				<h1 class="page-title" dir="auto">
					{meeting.value?.title}
				</h1>
				<p class="quiet">
					{t("phone.you_are")} <bdi>{me.value?.name}</bdi>
				</p>
			</header>
			<StrayNotices />
			{round && !frozen.value && <AskedNow round={round} onAnswer={() => beginAnswer(round.id)} />}
			<Later load={loadInFront} />
			<section aria-labelledby="board-title">
				<h2 id="board-title">{t("phone.board")}</h2>
				<Later load={loadBoard} />
			</section>
			<section aria-labelledby="roll-title">
				<h2 id="roll-title">{t("roll.title", { count: inMeeting.value.length })}</h2>
				<Later load={loadRoll} give={{ actions: undefined }} />
			</section>
			<Later load={loadFoot} />
		</main>
	);
}
