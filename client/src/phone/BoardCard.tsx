import type { ComponentChildren } from "preact";
import { Picture } from "../child/Picture";
import type { CardRecord } from "../contract.gen";
import { t, words } from "../i18n";
import { CardPlan } from "../plan/CardPlan";
import { vocabulary } from "../store";
import { nameOf } from "../views";
import { columnOf } from "../vocabulary";
import { WhoSeesThis } from "./WhoSeesThis";

interface Props {
	card: CardRecord;
	/** What can be done with it, for those who may. */
	children?: ComponentChildren;
}

/** A card: the words, who said them and who can see them. */
export function BoardCard({ card, children }: Props) {
	const whose = card.perspective && vocabulary.value?.perspectives[card.perspective];
	const author = nameOf(card.author);
	return (
		<div class="card" data-column={columnOf(card.category)} data-struck={card.struck}>
			{card.drawing && <Picture drawing={card.drawing} label={t("child.drawing")} />}
			{card.text && (
				<p class="written" dir="auto">
					{card.struck ? <del>{card.text}</del> : card.text}
				</p>
			)}
			<CardPlan card={card} />
			<p class="card-foot">
				{card.struck && <span class="badge">{t("card.struck")}</span>}
				<WhoSeesThis item={card} />
				{whose && <span class="card-whose">{words(whose)}</span>}
				{author && <bdi>{author}</bdi>}
			</p>
			{children}
		</div>
	);
}
