import { EditCard } from "../board/EditCard";
import { beginEdit, drafts } from "../board/editing";
import { cardElement } from "../board/place";
import type { CardRecord } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { act } from "../outbox";
import { vocabulary } from "../store";

/** Something of this person's own that nobody else sees yet. */
export function OwnCard({ card }: { card: CardRecord }) {
	const draft = drafts.value.get(card.id);
	const place = `card:${card.id}`;
	return (
		<li class="own-card" id={cardElement(card.id)} tabIndex={-1}>
			{draft ? (
				<EditCard card={card} draft={draft} />
			) : (
				<>
					<p class="written" dir="auto">
						{card.text}
					</p>
					<p class="card-foot">
						<span>{words(vocabulary.value?.categories[card.category].label ?? "")}</span>
						<span class="badge">{t("writing.only_you")}</span>
					</p>
					<div class="tools">
						<button type="button" class="tool" onClick={() => beginEdit(card)}>
							{t("card.edit")}
						</button>
						<button
							type="button"
							class="tool"
							onClick={() => void act("strike_card", { card: card.id }, place)}
						>
							{t("writing.take_away")}
						</button>
					</div>
				</>
			)}
			<NoticeAt place={place} />
		</li>
	);
}
