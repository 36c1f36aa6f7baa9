import { mayDo } from "../board/rights";
import type { ViewRecord } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { WhoSeesThis } from "../phone/WhoSeesThis";
import { me, vocabulary } from "../store";
import { nameOf } from "../views";
import { keepsThePlan } from "./planned";
import { strike } from "./strike";
import { fromView, theirs } from "./viewDraft";

/** A view: whose, what they say, and who took it down where they did not write it themselves. */
export function ViewLine({ view }: { view: ViewRecord }) {
	const id = `view-${view.id}`;
	const isMine = view.person === me.value?.person;
	const spoke = view.person !== null && view.person === view.author;
	const label = view.perspective && vocabulary.value?.perspectives[view.perspective];
	const name = label ? words(label) : nameOf(view.person ?? "") || t("views.somebody");
	const changes =
		mayDo("give_view") &&
		!spoke &&
		!isMine &&
		(keepsThePlan.value || view.author === me.value?.person);
	const strikes = mayDo("strike_view") && (isMine || (!spoke && mayDo("strike_view", view)));
	return (
		<li class="plan-line plan-line--view">
			<p id={id}>
				<bdi class="strong">{name}</bdi>
				{isMine && <span class="quiet"> {t("roll.you")}</span>}
				{view.position && <span class="badge">{t(`views.${view.position}`)}</span>}
			</p>
			{view.text && (
				<p class="written" dir="auto">
					{view.text}
				</p>
			)}
			{!spoke && (
				<p class="quiet">
					{t("views.taken_down")} <bdi>{nameOf(view.author)}</bdi>
				</p>
			)}
			<WhoSeesThis item={view} />
			{(changes || strikes) && (
				<div class="tools tools--card">
					{changes && (
						<button
							type="button"
							class="tool"
							aria-describedby={id}
							onClick={() => {
								theirs.value = fromView(view);
							}}
						>
							{t("views.change")}
						</button>
					)}
					{strikes && (
						<button
							type="button"
							class="tool"
							aria-describedby={id}
							onClick={(event) =>
								void strike("strike_view", { view: view.id }, id, event.currentTarget)
							}
						>
							{t("views.strike")}
						</button>
					)}
				</div>
			)}
			<NoticeAt place={id} />
		</li>
	);
}
