import { useState } from "preact/hooks";
import { cardsIn } from "../boardCards";
import { CARD_LENGTH, type CardRecord } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { listed } from "../listed";
import { act } from "../outbox";
import { vocabulary } from "../store";
import { COLUMNS, columnOf } from "../vocabulary";
import { speakerNames } from "./speakers";
import { fits, Written } from "./Written";

interface Props {
	card: CardRecord;
	onClose: () => void;
}

/** Puts a card together with another of its column that the same people see. What each said is kept. */
export function MergeDialog({ card, onClose }: Props) {
	const [into, setInto] = useState<CardRecord | null>(null);
	const [text, setText] = useState("");
	const place = `card:${card.id}`;
	const others = COLUMNS[columnOf(card.category)]
		.flatMap(cardsIn)
		.filter((one) => one.id !== card.id && !one.struck && one.audience === card.audience);

	function choose(other: CardRecord) {
		setInto(other);
		setText(`${other.text} ${card.text}`.trim());
	}

	async function merge(event: Event) {
		event.preventDefault();
		if (!into || !fits(text, CARD_LENGTH)) return;
		const body = { card: card.id, into: into.id, text: text.trim() };
		const refused = await act("merge_cards", body, place);
		if (!refused) onClose();
	}

	return (
		<Dialog title={t("merge.title")} onClose={onClose} wide>
			<p class="written" dir="auto">
				{card.text}
			</p>
			{!into ? (
				<>
					<p class="strong">{others.length ? t("merge.with") : t("merge.none")}</p>
					<ul class="merge-choices">
						{others.map((other) => (
							<li key={other.id}>
								<button type="button" class="choice merge-choice" onClick={() => choose(other)}>
									<span dir="auto">{other.text || t("child.drawing")}</span>
									<span class="quiet">
										{words(vocabulary.value?.categories[other.category].label ?? "")}
										{" · "}
										{listed(speakerNames(other))}
									</span>
								</button>
							</li>
						))}
					</ul>
				</>
			) : (
				<form class="writing" onSubmit={merge}>
					<Written
						label={t("merge.words")}
						hint={t("merge.words_hint")}
						text={text}
						most={CARD_LENGTH}
						rows={5}
						focusFirst
						onWrite={setText}
					/>
					<NoticeAt place={place} />
					<div class="tools">
						<button type="submit" class="button" aria-disabled={!fits(text, CARD_LENGTH)}>
							{t("merge.do")}
						</button>
						<button type="button" class="button button--plain" onClick={() => setInto(null)}>
							{t("merge.another")}
						</button>
					</div>
				</form>
			)}
		</Dialog>
	);
}
