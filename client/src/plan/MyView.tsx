import { useRef } from "preact/hooks";
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
	const here = useRef<HTMLDivElement>(null);
	if (!mayDo("give_view")) return null;
	const given = myView.value;
	/** One takes the other's place, and the focus with it. */
	const turnTo = (field: "button" | "input") =>
		requestAnimationFrame(() => here.current?.querySelector<HTMLElement>(field)?.focus());
	return (
		<div class="my-view" ref={here}>
			{given && !mine.value ? (
				<>
					<p class="strong">{t("views.given")}</p>
					<button
						type="button"
						class="button"
						onClick={() => {
							mine.value = fromView(given);
							turnTo("input");
						}}
					>
						{t("views.change_mine")}
					</button>
				</>
			) : (
				<MyWords again={given !== null} onDone={() => turnTo("button")} />
			)}
		</div>
	);
}

function MyWords({ again, onDone }: { again: boolean; onDone: () => void }) {
	const draft = mine.value ?? blank(me.value?.person ?? null);
	const ready = says(draft) && characters(draft.text.trim()) <= VIEW_LENGTH;
	return (
		<form
			class="panel panel--flat plan-form"
			aria-label={t("views.mine")}
			onSubmit={async (event) => {
				event.preventDefault();
				if (ready && (await giveMine())) onDone();
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
				{again && (
					<button
						type="button"
						class="button button--plain"
						onClick={() => {
							dismiss(MY_PLACE);
							mine.value = null;
							onDone();
						}}
					>
						{t("card.cancel")}
					</button>
				)}
			</div>
		</form>
	);
}
