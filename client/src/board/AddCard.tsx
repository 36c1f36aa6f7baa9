import { useRef } from "preact/hooks";
import { audiences } from "../audiences";
import { CARD_LENGTH } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { vocabulary } from "../store";
import { additions, type CardCategory, endAddition, sendAddition, writeAddition } from "./adding";
import { choosesWhoSees, choosesWhose, mayDo } from "./rights";
import { WhoSees } from "./WhoSees";
import { Whose } from "./Whose";
import { fits, Written } from "./Written";

/** Adding to one category. It stays open after a card is in, for the next one. */
export function AddCard({ category }: { category: CardCategory }) {
	const opener = useRef<HTMLButtonElement>(null);
	const named = vocabulary.value?.categories[category];
	const label = words(named?.label ?? "") ?? "";
	const addition = additions.value.get(category);
	if (!mayDo("add_card")) return null;

	function close() {
		endAddition(category);
		requestAnimationFrame(() => opener.current?.focus());
	}

	if (!addition)
		return (
			<>
				<NoticeAt place={`add:${category}`} />
				<button
					ref={opener}
					type="button"
					class="button add-button"
					aria-label={t("card.add_to", { category: label })}
					onClick={() => writeAddition(category, {})}
				>
					{t("card.add")}
				</button>
			</>
		);

	const seen = audiences.value.includes(addition.audience);
	const ready = fits(addition.text, CARD_LENGTH) && seen;
	const send = () => {
		if (ready) void sendAddition(category);
	};
	return (
		<form
			class="writing"
			id={`adding-${category}`}
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
			onKeyDown={(event) => event.key === "Escape" && addition.text === "" && close()}
		>
			<Written
				label={t("card.new", { category: label })}
				hint={words(named?.prompt ?? "")}
				text={addition.text}
				most={CARD_LENGTH}
				focusFirst
				onWrite={(text) => writeAddition(category, { text })}
				onDone={send}
			/>
			{choosesWhose.value.length > 0 && (
				<Whose chosen={addition} onChoose={(speaker) => writeAddition(category, speaker)} />
			)}
			{(choosesWhoSees.value || !seen) && (
				<WhoSees
					chosen={addition.audience}
					onChoose={(audience) => writeAddition(category, { audience })}
				/>
			)}
			<NoticeAt place={`add:${category}`} />
			<div class="tools">
				<button type="submit" class="button" aria-disabled={!ready}>
					{t("card.add_this")}
				</button>
				<button type="button" class="button button--plain" onClick={close}>
					{t("card.add_close")}
				</button>
			</div>
		</form>
	);
}
