import "../design/desk.css";
import { activity } from "../announce";
import { WithTheChild } from "../child/WithTheChild";
import { Language } from "../design/Language";
import { StrayNotices } from "../design/NoticeAt";
import { t } from "../i18n";
import { Focus } from "../phone/Focus";
import { Frozen } from "../phone/Frozen";
import { Leave } from "../phone/Leave";
import { PlanParts } from "../plan/PlanParts";
import { Roll } from "../roll/Roll";
import { HandButton } from "../running/HandButton";
import { Hands } from "../running/Hands";
import { StageNow } from "../running/StageNow";
import { me } from "../store";
import { frozen, inMeeting, meeting, openRound } from "../views";
import { Answer } from "../vote/Answer";
import { AskedNow } from "../vote/AskedNow";
import { ForOthers } from "../vote/ForOthers";
import { beginAnswer, openAnswer } from "../vote/openAnswer";
import { Board } from "./Board";

/** Anyone but the chair at a laptop: the board in full, and beside it what the meeting does. */
export function Desk() {
	const round = openRound.value;
	if (round && round.id === openAnswer.value?.round) return <Answer key={round.id} round={round} />;
	return (
		<div class="desk desk--two">
			<header class="desk-head">
				<div>
					<h1 class="page-title" dir="auto">
						{meeting.value?.title}
					</h1>
					<p class="quiet">
						{t("phone.you_are")} <bdi>{me.value?.name}</bdi>
					</p>
				</div>
				<p class="activity quiet" aria-hidden="true">
					{activity.value}
				</p>
			</header>
			<StrayNotices />
			<main class="desk-board">
				<PlanParts first />
				<h2 class="visually-hidden">{t("phone.board")}</h2>
				<Board />
				<PlanParts first={false} />
			</main>
			<aside class="desk-side" aria-label={t("desk.beside")}>
				{frozen.value && <Frozen />}
				{round && !frozen.value && (
					<AskedNow round={round} onAnswer={() => beginAnswer(round.id)} />
				)}
				<ForOthers />
				<StageNow />
				<HandButton />
				{!frozen.value && <Focus />}
				<Hands />
				<section class="panel" aria-labelledby="roll-title">
					<h2 id="roll-title">{t("roll.title", { count: inMeeting.value.length })}</h2>
					<Roll />
				</section>
				<WithTheChild />
				<Language />
				<Leave />
			</aside>
		</div>
	);
}
