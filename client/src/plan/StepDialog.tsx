import { choosesWhoSees } from "../board/rights";
import { WhoSees } from "../board/WhoSees";
import { fits, Written } from "../board/Written";
import { CARD_LENGTH, OWNER_LENGTH } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { characters } from "../statement/splice";
import { DayField } from "./DayField";
import { GoalField } from "./GoalField";
import { StateField } from "./StateField";
import { closeStep, PLACE, saveStep, stepDraft, writeStep } from "./stepDraft";
import { WhoField } from "./WhoField";

/** Who does a next step, by when, for which goal and how far it is; or what a bottom line protects. */
export function StepDialog() {
	const draft = stepDraft.value;
	if (!draft) return null;
	const { card, category, text, owner, said, due, pair, state } = draft;
	const isStep = category === "next_step";
	const understood = said.trim() === "" || due !== null;
	const ready =
		(card !== null || fits(text, CARD_LENGTH)) &&
		characters(owner.trim()) <= OWNER_LENGTH &&
		understood;
	const save = () => {
		if (ready) void saveStep();
	};
	return (
		<Dialog title={titleOf(card !== null, isStep)} onClose={closeStep}>
			<form
				class="stack plan-form"
				onSubmit={(event) => {
					event.preventDefault();
					save();
				}}
			>
				{card === null ? (
					<Written
						label={isStep ? t("plan.what") : t("plan.line_what")}
						hint={isStep ? t("plan.what_hint") : undefined}
						text={text}
						most={CARD_LENGTH}
						rows={2}
						onWrite={(written) => writeStep({ text: written })}
						onDone={save}
					/>
				) : (
					<p class="quoted written" dir="auto">
						{text}
					</p>
				)}
				{isStep && <WhoField draft={draft} />}
				{isStep && (
					<DayField
						label={t("plan.when")}
						said={said}
						day={due}
						onSay={(words, day) => writeStep({ said: words, due: day })}
					/>
				)}
				<GoalField
					label={isStep ? t("plan.goal") : t("plan.protects_label")}
					pair={pair}
					audience={draft.audience}
					onChoose={(chosen) => writeStep({ pair: chosen })}
				/>
				{isStep && card !== null && <StateField state={state} />}
				{card === null && choosesWhoSees.value && (
					<WhoSees
						chosen={draft.audience}
						onChoose={(audience) => writeStep({ audience, pair: null, owner_id: null, owner: "" })}
					/>
				)}
				<NoticeAt place={PLACE} />
				<div class="tools">
					<button type="submit" class="button button--yours" aria-disabled={!ready}>
						{t("plan.keep")}
					</button>
					<button type="button" class="button" onClick={closeStep}>
						{t("card.cancel")}
					</button>
				</div>
			</form>
		</Dialog>
	);
}

function titleOf(known: boolean, isStep: boolean): string {
	if (known) return isStep ? t("plan.who_when") : t("plan.protects");
	return isStep ? t("plan.new_step") : t("plan.new_line");
}
