import { useId } from "preact/hooks";
import { type Perspective, VIEW_LENGTH } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { characters } from "../statement/splice";
import { records, vocabulary } from "../store";
import { ViewFields } from "./ViewFields";
import { closeTheirs, giveTheirs, says, THEIR_PLACE, theirs } from "./viewDraft";
import { unheard, viewsHere } from "./viewsHere";

/** Taking down what somebody says who gives no view of their own, or what a group of people thinks. */
export function TheirView() {
	const id = useId();
	const draft = theirs.value;
	if (!draft) return null;
	const known = viewsHere.value.some((view) => view.id === draft.view);
	const whose = draft.person ? `id:${draft.person}` : (draft.perspective ?? "");
	const ready = whose !== "" && says(draft) && characters(draft.text.trim()) <= VIEW_LENGTH;
	const name = draft.person
		? records.person.value.get(draft.person)?.name
		: draft.perspective && words(vocabulary.value?.perspectives[draft.perspective] ?? "");
	return (
		<Dialog title={t("views.dialog")} onClose={closeTheirs}>
			<form
				class="stack plan-form"
				onSubmit={(event) => {
					event.preventDefault();
					if (ready) void giveTheirs();
				}}
			>
				{known ? (
					<p class="strong">
						<bdi>{name}</bdi>
					</p>
				) : (
					<div class="field field--small">
						<label for={id}>{t("views.whose")}</label>
						<select
							id={id}
							class="select"
							value={whose}
							onChange={({ currentTarget: { value } }) => {
								const person = value.startsWith("id:") ? value.slice(3) : null;
								const perspective = person || !value ? null : (value as Perspective);
								theirs.value = { ...draft, person, perspective };
							}}
						>
							<option value="">{t("views.whose_choose")}</option>
							<optgroup label={t("plan.people_here")}>
								{unheard.value.map((one) => (
									<option key={one.id} value={`id:${one.id}`}>
										{one.name}
									</option>
								))}
							</optgroup>
							<optgroup label={t("views.groups")}>
								{Object.entries(vocabulary.value?.perspectives ?? {}).map(([word, label]) => (
									<option key={word} value={word}>
										{words(label)}
									</option>
								))}
							</optgroup>
						</select>
					</div>
				)}
				<ViewFields
					draft={draft}
					own={false}
					onWrite={(change) => {
						theirs.value = { ...draft, ...change };
					}}
				/>
				<NoticeAt place={THEIR_PLACE} />
				<div class="tools">
					<button type="submit" class="button button--yours" aria-disabled={!ready}>
						{t("plan.keep")}
					</button>
					<button type="button" class="button" onClick={closeTheirs}>
						{t("card.cancel")}
					</button>
				</div>
			</form>
		</Dialog>
	);
}
