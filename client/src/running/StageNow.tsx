import "../design/running.css";
import { writeAddition } from "../board/adding";
import { goTo } from "../board/place";
import { mayDo } from "../board/rights";
import type { Column } from "../contract.gen";
import { t, words } from "../i18n";
import { vocabulary } from "../store";
import { frozen } from "../views";
import { addingLocked, stageNow, writing } from "./running";
import { Timer } from "./Timer";
import { WriteFirst } from "./WriteFirst";

/** What the meeting is doing now, and what is for this person to do in it. */
export function StageNow() {
	const now = stageNow.value;
	if (!now || frozen.value) return null;
	return (
		<section class="panel stage-now" aria-label={t("stage.now")}>
			<p class="eyebrow">{t("stage.now")}</p>
			<h2>{words(now.label)}</h2>
			<p>{words(now.prompt)}</p>
			<Timer />
			{writing.value ? <WriteFirst writing={writing.value} /> : <Task stage={now.stage} />}
		</section>
	);
}

const FIRST = {
	worried: "harm",
	working_well: "existing_strength",
	needs_to_happen: "next_step",
} as const;

/** At the stages of the map: straight to adding something to that column. */
function Task({ stage }: { stage: string }) {
	if (!(stage in FIRST) || !mayDo("add_card")) return null;
	const column = stage as Column;
	if (addingLocked.value) return <p class="quiet">{t("stage.locked")}</p>;
	const category = FIRST[column];
	return (
		<button
			type="button"
			class="button button--wide"
			onClick={() => {
				writeAddition(category, {});
				goTo(column, `adding-${category}`);
			}}
		>
			{t("stage.add", { column: words(vocabulary.value?.columns[column] ?? "") ?? "" })}
		</button>
	);
}
