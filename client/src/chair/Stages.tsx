import "../design/running.css";
import { mayDo } from "../board/rights";
import type { Stage } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { act } from "../outbox";
import { agenda, stages, stageWords } from "../running/running";
import { Timer } from "../running/Timer";
import { untilSeatEnds } from "../untilSeatEnds";
import { frozen } from "../views";
import { GoAhead } from "./GoAhead";
import { LockAdding } from "./LockAdding";
import { TimerTools } from "./TimerTools";
import { WriteFirstTools } from "./WriteFirstTools";

/** Whether the list of stages with its tools is unfolded. */
const stagesOpen = untilSeatEnds(false);

/** The agenda: where the meeting is, and on to the next stage. Any stage can be gone to; none is
 * forced. */
export function Stages() {
	if (frozen.value || !mayDo("set_stage")) return null;
	const now = agenda.value.stage;
	const at = stages.value.findIndex(({ stage }) => stage === now);
	const next = stages.value[at + 1];
	return (
		<section class="panel" aria-labelledby="agenda-title">
			<h2 id="agenda-title" class="eyebrow">
				{t("agenda.title")}
			</h2>
			<p class="stage-current">{stageWords()}</p>
			<Timer />
			{next && (
				<button type="button" class="button button--wide" onClick={() => goTo(next.stage)}>
					{t("agenda.next", { stage: words(next.label) ?? "" })}
				</button>
			)}
			<NoticeAt place="stage" />
			<GoAhead />
			<WriteFirstTools />
			<details class="stage-more" open={stagesOpen.value} onToggle={keepOpen}>
				<summary>{t("agenda.more")}</summary>
				<ol class="stages">
					{stages.value.map(({ stage, label }) => (
						<li key={stage}>
							<button
								type="button"
								class="stage"
								aria-current={stage === now ? "step" : undefined}
								onClick={() => goTo(stage)}
							>
								{words(label)}
							</button>
						</li>
					))}
				</ol>
				<TimerTools />
				<LockAdding />
			</details>
			{agenda.value.adding_locked && <p class="strong">{t("locked.now")}</p>}
		</section>
	);
}

function keepOpen(event: Event): void {
	stagesOpen.value = (event.currentTarget as HTMLDetailsElement).open;
}

function goTo(stage: Stage): void {
	void act("set_stage", { stage }, "stage");
}
