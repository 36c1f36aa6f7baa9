import { mayDo } from "../board/rights";
import { t, words } from "../i18n";
import { listed } from "../listed";
import { vocabulary } from "../store";
import { MyView } from "./MyView";
import { keepsThePlan } from "./planned";
import { ViewLine } from "./ViewLine";
import { blank, theirs } from "./viewDraft";
import { silent, VOICES, type Voice, viewsHere, voiceOf } from "./viewsHere";

/** What each person thinks of the plan and the decision. Nobody's silence is shown as agreement. */
export function Views() {
	const quiet = silent.value;
	return (
		<>
			<MyView />
			{VOICES.map((voice) => {
				const views = viewsHere.value.filter((view) => voiceOf(view) === voice);
				if (views.length === 0) return null;
				return (
					<div class="plan-goal" key={voice}>
						<h4>{voiceWords(voice)}</h4>
						<ul class="plan-list">
							{views.map((view) => (
								<ViewLine key={view.id} view={view} />
							))}
						</ul>
					</div>
				);
			})}
			{quiet.length > 0 && (
				<p class="hint">
					{t("views.silent", { names: listed(quiet.map(({ name }) => name)) })} {t("views.silence")}
				</p>
			)}
			{keepsThePlan.value && mayDo("give_view") && (
				<button
					type="button"
					class="button add-button"
					onClick={() => {
						theirs.value = blank(null);
					}}
				>
					{t("views.write_theirs")}
				</button>
			)}
		</>
	);
}

function voiceWords(voice: Voice): string {
	if (voice === "others") return t("views.others");
	return words(vocabulary.value?.perspectives[voice] ?? "") ?? "";
}
