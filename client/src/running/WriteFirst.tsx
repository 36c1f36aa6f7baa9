import { useState } from "preact/hooks";
import { fits, Written } from "../board/Written";
import { CARD_LENGTH, type CardRecord, type WritingRecord } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { vocabulary } from "../store";
import { OwnCard } from "./OwnCard";
import { categoriesOf, keepOwn, ownDraft } from "./ownWriting";
import { ownWritten } from "./running";

/** Everyone writes for themselves first. Nothing of it leaves this page's person before the chair
 * shares what all have written. */
export function WriteFirst({ writing }: { writing: WritingRecord }) {
	const draft = ownDraft.value;
	const categories = categoriesOf(writing.column);
	const [chosen, choose] = useState(categories[0]);
	const category = chosen && categories.includes(chosen) ? chosen : categories[0];
	const ready = fits(draft, CARD_LENGTH) && category !== undefined;

	return (
		<div class="write-first">
			<p class="strong">{t("writing.about")}</p>
			{ownWritten.value.length > 0 && (
				<ul class="own-cards" aria-label={t("writing.yours")}>
					{ownWritten.value.map((card: CardRecord) => (
						<OwnCard key={card.id} card={card} />
					))}
				</ul>
			)}
			<form
				class="writing"
				onSubmit={(event) => {
					event.preventDefault();
					if (ready && category) void keepOwn(writing, category);
				}}
			>
				{categories.length > 1 && (
					<fieldset class="small-choices">
						<legend>{t("writing.what_kind")}</legend>
						{categories.map((one) => (
							<label class="small-choice" key={one}>
								<input
									type="radio"
									name="own-category"
									checked={one === category}
									onChange={() => choose(one)}
								/>
								{words(vocabulary.value?.categories[one].label ?? "")}
							</label>
						))}
					</fieldset>
				)}
				<Written
					label={t("writing.write")}
					hint={words(category ? (vocabulary.value?.categories[category].prompt ?? "") : "")}
					text={draft}
					most={CARD_LENGTH}
					onWrite={(text) => {
						ownDraft.value = text;
					}}
				/>
				<NoticeAt place="own-writing" />
				<button type="submit" class="button" aria-disabled={!ready}>
					{t("writing.keep")}
				</button>
			</form>
		</div>
	);
}
