import { CARD_LENGTH, type CardRecord } from "../contract.gen";
import { t, words } from "../i18n";
import { vocabulary } from "../store";
import { columnOf } from "../vocabulary";
import { type Draft, endEdit, hasChanged, haveSeen, saveEdit, write } from "./editing";
import { cardElement } from "./place";
import { fits, Written } from "./Written";

interface Props {
	card: CardRecord;
	draft: Draft;
}

/** Writing in a card where it stands. */
export function EditCard({ card, draft }: Props) {
	const label = words(vocabulary.value?.categories[card.category].label ?? "") ?? "";
	const ready = fits(draft.text, CARD_LENGTH);

	function close() {
		endEdit(card.id);
		back();
	}
	function save() {
		if (!ready) return;
		if (draft.text.trim() === card.text) return close();
		void saveEdit(card);
		back();
	}
	function back() {
		requestAnimationFrame(() => document.getElementById(cardElement(card.id))?.focus());
	}

	return (
		<form
			class="card writing"
			data-column={columnOf(card.category)}
			onSubmit={(event) => {
				event.preventDefault();
				save();
			}}
			onKeyDown={(event) => event.key === "Escape" && draft.text === draft.from && close()}
		>
			<Written
				label={t("card.edit_label", { category: label })}
				text={draft.text}
				most={CARD_LENGTH}
				rows={4}
				focusFirst
				onWrite={(text) => write(card.id, text)}
				onDone={save}
			/>
			{hasChanged(draft, card) ? (
				<Changed card={card} onKeepMine={save} onTakeTheirs={close} />
			) : (
				<div class="tools">
					<button type="submit" class="button" aria-disabled={!ready}>
						{t("card.save")}
					</button>
					<button type="button" class="button button--plain" onClick={close}>
						{t("card.cancel")}
					</button>
				</div>
			)}
		</form>
	);
}

interface ChangedProps {
	card: CardRecord;
	onKeepMine: () => void;
	onTakeTheirs: () => void;
}

/** Somebody was quicker: both texts are there, and the writer decides. */
function Changed({ card, onKeepMine, onTakeTheirs }: ChangedProps) {
	return (
		<div class="notice" role="alert">
			<p class="strong">{t("card.changed")}</p>
			<p>{t("card.changed_now")}</p>
			<blockquote class="written" dir="auto">
				{card.text}
			</blockquote>
			<div class="tools">
				<button type="button" class="button" onClick={onTakeTheirs}>
					{t("card.keep_theirs")}
				</button>
				<button
					type="button"
					class="button"
					onClick={() => {
						haveSeen(card);
						onKeepMine();
					}}
				>
					{t("card.keep_mine")}
				</button>
			</div>
		</div>
	);
}
