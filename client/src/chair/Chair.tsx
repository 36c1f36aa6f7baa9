import "../design/chair.css";
import "../design/desk.css";
import { activity } from "../announce";
import { Board } from "../board/Board";
import { scaleFor } from "../board/openPair";
import { matching } from "../board/wide";
import { WithTheChild } from "../child/WithTheChild";
import { Language } from "../design/Language";
import { LinkLine } from "../design/LinkLine";
import { StrayNotices } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { PlanParts } from "../plan/PlanParts";
import { Roll } from "../roll/Roll";
import { Hands } from "../running/Hands";
import { vocabulary } from "../store";
import { frozen, inMeeting, meeting, openRound } from "../views";
import { Answer } from "../vote/Answer";
import { AskedNow } from "../vote/AskedNow";
import { ForOthers } from "../vote/ForOthers";
import { beginAnswer, openAnswer } from "../vote/openAnswer";
import { AddPerson } from "./AddPerson";
import { AskScale } from "./AskScale";
import { Freeze } from "./Freeze";
import { InvitationPanel } from "./InvitationPanel";
import { Now } from "./Now";
import { OnlySome, OnlySomeDialog } from "./OnlySome";
import { PartNow } from "./PartNow";
import { PersonTools } from "./PersonTools";
import { ProjectorPanel } from "./ProjectorPanel";
import { QuietWord } from "./QuietWord";
import { Shortcuts, ShortcutsButton } from "./Shortcuts";
import { Stages } from "./Stages";
import { WaitingPeople } from "./WaitingPeople";

/** Room for the board between two sides. Where there is none, those who wait come first of all and
 * ending the meeting last. */
const beside = matching("(min-width: 75rem)");

/** The chair's screen: what to do now, the board, and the people with the projector. */
export function Chair() {
	const round = openRound.value;
	const names = vocabulary.value;
	if (round && round.id === openAnswer.value?.round) return <Answer key={round.id} round={round} />;
	return (
		<div class="desk">
			<header class="desk-head">
				<div>
					<h1 class="page-title" dir="auto">
						{meeting.value?.title}
					</h1>
					<p class="quiet">{words(names?.name ?? "")}</p>
				</div>
				<ShortcutsButton />
				<p class="activity quiet" aria-hidden="true">
					{activity.value}
				</p>
			</header>
			<LinkLine />
			<StrayNotices />
			{!beside.value && <PartNow />}
			<aside class="desk-side" aria-label={t("chair.now")}>
				{!beside.value && <WaitingPeople />}
				<Stages />
				<Now />
				{round && names?.chair_answers && (
					<AskedNow round={round} onAnswer={() => beginAnswer(round.id)} />
				)}
				<ForOthers />
				<WithTheChild />
				{beside.value && <Freeze />}
			</aside>
			<main class="desk-board" aria-label={t("phone.board")}>
				{beside.value && <PartNow />}
				<PlanParts first />
				<h2 class="visually-hidden">{t("phone.board")}</h2>
				<Board />
				<PlanParts first={false} />
			</main>
			<aside class="desk-side" aria-label={t("people.title")}>
				{beside.value && <WaitingPeople />}
				<ProjectorPanel />
				{!frozen.value && <InvitationPanel />}
				<Hands />
				<section class="panel" aria-labelledby="roll-title">
					<h2 id="roll-title" tabIndex={-1}>
						{t("roll.title", { count: inMeeting.value.length })}
					</h2>
					<QuietWord />
					<OnlySome />
					<AddPerson />
					<Roll actions={(person) => <PersonTools person={person} />} />
				</section>
				<Language />
				{!beside.value && <Freeze />}
			</aside>
			{scaleFor.value && <AskScale key={scaleFor.value} />}
			<OnlySomeDialog />
			<Shortcuts />
		</div>
	);
}
