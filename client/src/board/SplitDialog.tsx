import { useState } from "preact/hooks";
import { CARD_LENGTH, type CardRecord } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { newId } from "../ids";
import { act } from "../outbox";
import { fits, Written } from "./Written";

interface Props {
	card: CardRecord;
	onClose: () => void;
}

/** Makes two cards of one. Both keep who said it. */
export function SplitDialog({ card, onClose }: Props) {
	const [text, setText] = useState(card.text);
	const [rest, setRest] = useState("");
	const place = `card:${card.id}`;
	const ready = fits(text, CARD_LENGTH) && fits(rest, CARD_LENGTH);

	async function split(event: Event) {
		event.preventDefault();
		if (!ready) return;
		const body = { card: card.id, text: text.trim(), rest_card: newId(), rest: rest.trim() };
		const refused = await act("split_card", { ...body, revision: card.revision }, place);
		if (!refused) onClose();
	}

	return (
		<Dialog title={t("split.title")} onClose={onClose}>
			<form class="writing" onSubmit={split}>
				<Written
					label={t("split.first")}
					text={text}
					most={CARD_LENGTH}
					rows={4}
					focusFirst
					onWrite={setText}
				/>
				<Written
					label={t("split.second")}
					text={rest}
					most={CARD_LENGTH}
					rows={4}
					onWrite={setRest}
				/>
				<NoticeAt place={place} />
				<div class="tools">
					<button type="submit" class="button" aria-disabled={!ready}>
						{t("split.do")}
					</button>
					<button type="button" class="button button--plain" onClick={onClose}>
						{t("card.cancel")}
					</button>
				</div>
			</form>
		</Dialog>
	);
}
