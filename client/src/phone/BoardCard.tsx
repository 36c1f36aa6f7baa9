import type { ComponentChildren } from "preact";
import { Merged } from "../board/Merged";
import { speakerNames } from "../board/speakers";
import { Picture } from "../child/Picture";
import type { CardRecord } from "../contract.gen";
import { t, words } from "../i18n";
import { listed } from "../listed";
import { CardPlan } from "../plan/CardPlan";
import { records, vocabulary } from "../store";
import { pairs } from "../views";
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
	const names = speakerNames(card);
	const about = card.round && aboutScale(card.round);
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
				{card.house && <span>{t(`child.from.${card.house}`)}</span>}
				{about && <span>{about}</span>}
				{names.length > 0 && <bdi>{listed(names)}</bdi>}
			</p>
			<Merged card={card} />
			{children}
		</div>
	);
}

/** Of which statement's scale a card tells. */
function aboutScale(round: string): string {
	const pair = records.round.value.get(round)?.pair;
	const number = pairs.value.findIndex(({ id }) => id === pair) + 1;
	return number ? t("card.about_scale", { number }) : "";
}
