import type { CardRecord } from "../contract.gen";
import { t, words } from "../i18n";
import { vocabulary } from "../store";
import { columnOf } from "../vocabulary";

/** A card, for reading. */
export function BoardCard({ card }: { card: CardRecord }) {
	const whose = card.perspective && vocabulary.value?.perspectives[card.perspective];
	return (
		<div class="card" data-column={columnOf(card.category)} data-struck={card.struck}>
			{card.struck ? (
				<p class="written" dir="auto">
					<del>{card.text}</del>
				</p>
			) : (
				<p class="written" dir="auto">
					{card.text}
				</p>
			)}
			<p class="card-foot">
				{whose && <span class="badge">{words(whose)}</span>}
				{card.audience !== "everyone" && (
					<span class="badge badge--few">{t("card.professionals_only")}</span>
				)}
				{card.struck && <span class="badge">{t("card.struck")}</span>}
			</p>
		</div>
	);
}
