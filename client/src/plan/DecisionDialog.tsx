import { Written } from "../board/Written";
import { DECISION_LENGTH } from "../contract.gen";
import { Choices } from "../design/Choices";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { characters } from "../statement/splice";
import { vocabulary } from "../store";
import {
	closeDecision,
	DECISION_PLACE,
	decisionDraft,
	saveDecision,
	writeDecision,
} from "./decisionDraft";

/** What the chair writes down of the decision. */
export function DecisionDialog() {
	const draft = decisionDraft.value;
	const own = vocabulary.value?.decision;
	if (!draft || !own) return null;
	const { outcome, categories, reason, dissent } = draft;
	const fits = [reason, dissent].every((text) => characters(text.trim()) <= DECISION_LENGTH);
	const ready = outcome !== null && fits;
	const kinds = Object.entries(own.categories);

	function toggle(word: string, on: boolean) {
		const others = categories.filter((one) => one !== word);
		writeDecision({ categories: on ? [...others, word] : others });
	}

	return (
		<Dialog title={t("decision.dialog")} wide onClose={closeDecision}>
			<form
				class="stack plan-form"
				onSubmit={(event) => {
					event.preventDefault();
					if (ready) void saveDecision();
				}}
			>
				<Choices
					title={t("decision.outcome")}
					choices={Object.entries(own.outcomes).map(([word, key]) => [words(key) ?? word, word])}
					chosen={outcome}
					onChoose={(chosen) => writeDecision({ outcome: chosen })}
				/>
				{kinds.length > 0 && (
					<fieldset class="small-choices">
						<legend>{t("decision.categories")}</legend>
						{kinds.map(([word, key]) => (
							<label key={word} class="small-choice">
								<input
									type="checkbox"
									checked={categories.includes(word)}
									onChange={(event) => toggle(word, event.currentTarget.checked)}
								/>
								{words(key)}
							</label>
						))}
					</fieldset>
				)}
				<Written
					label={t("decision.reason")}
					text={reason}
					most={DECISION_LENGTH}
					onWrite={(text) => writeDecision({ reason: text })}
				/>
				<Written
					label={t("decision.dissent")}
					hint={t("decision.dissent_hint")}
					text={dissent}
					most={DECISION_LENGTH}
					onWrite={(text) => writeDecision({ dissent: text })}
				/>
				<NoticeAt place={DECISION_PLACE} />
				<div class="tools">
					<button type="submit" class="button button--yours" aria-disabled={!ready}>
						{t("decision.keep")}
					</button>
					<button type="button" class="button" onClick={closeDecision}>
						{t("card.cancel")}
					</button>
				</div>
			</form>
		</Dialog>
	);
}
