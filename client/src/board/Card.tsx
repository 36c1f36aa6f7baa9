import type { CardRecord } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { BoardCard } from "../phone/BoardCard";
import { screen } from "../views";
import { CardTools } from "./CardTools";
import { EditCard } from "./EditCard";
import { drafts } from "./editing";
import { OnScreen } from "./OnScreen";
import { cardElement } from "./place";
import { mayDo } from "./rights";

/** A card on the board, with what this person may do with it. */
export function Card({ card }: { card: CardRecord }) {
	const draft = drafts.value.get(card.id);
	const shown = screen.value;
	const inFocus = shown?.mode === "card" && shown.target === card.id && !shown.blank;
	return (
		<li
			class="card-place"
			id={cardElement(card.id)}
			tabIndex={-1}
			data-in-focus={inFocus}
			draggable={!draft && !card.struck && mayDo("move_card", card)}
			data-card={card.id}
		>
			{inFocus && <OnScreen />}
			{draft ? (
				<EditCard card={card} draft={draft} />
			) : (
				<BoardCard card={card}>
					<CardTools card={card} />
				</BoardCard>
			)}
			<NoticeAt place={`card:${card.id}`} />
		</li>
	);
}
