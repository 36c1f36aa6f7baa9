import { mayDo } from "../board/rights";
import { VIEW_LENGTH } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { dismiss } from "../outbox";
import { characters } from "../statement/splice";
import { me } from "../store";
import { ViewFields } from "./ViewFields";
import { blank, fromView, giveMine, MY_PLACE, mine, says } from "./viewDraft";
import { myView } from "./viewsHere";

/** What this person thinks, in their own words, for them alone to change. */
export function MyView() {
	const given = myView.value;
	const person = me.value?.person ?? null;
	if (!mayDo("give_view")) return null;
	if (given && !mine.value)
		return (
			<button
				type="button"
				class="button"
				onClick={() => {
					mine.value = fromView(given);
				}}
			>
				{t("views.change_mine")}
			</button>
		);
	const draft = mine.value ?? blank(person);
	const ready = says(draft) && characters(draft.text.trim()) <= VIEW_LENGTH;
	return (
		<form
			class="panel panel--flat plan-form"
			aria-label={t("views.mine")}
			onSubmit={(event) => {
				event.preventDefault();
				if (ready) void giveMine();
			}}
		>
			<ViewFields
				draft={draft}
				own
				onWrite={(change) => {
					mine.value = { ...draft, ...change };
				}}
			/>
			<NoticeAt place={MY_PLACE} />
			<div class="tools">
				<button type="submit" class="button" aria-disabled={!ready}>
					{t("views.give")}
				</button>
				{given && (
					<button
						type="button"
						class="button button--plain"
						onClick={() => {
							dismiss(MY_PLACE);
							mine.value = null;
						}}
					>
						{t("card.cancel")}
					</button>
				)}
			</div>
		</form>
	);
}
