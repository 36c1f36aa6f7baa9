import { cards } from "../boardCards";
import type { Column, ScreenRecord } from "../contract.gen";
import { t, words } from "../i18n";
import { records, vocabulary } from "../store";
import { pairs } from "../views";

/** What the projector shows now: its name, and the words that can be read there. */
export interface OnScreenNow {
	title: string;
	text: string;
}

export function screenWords(shown: ScreenRecord | null): OnScreenNow {
	if (!shown) return { title: t("screen.nothing"), text: "" };
	if (shown.blank) return { title: t("screen.is_blank"), text: "" };
	const target = shown.target ?? "";
	const names = vocabulary.value;
	const round = records.round.value.get(target);
	const pairId = round?.pair ?? target;
	const pair = records.pair.value.get(pairId);
	const number = pairs.value.findIndex((one) => one.id === pairId) + 1;
	switch (shown.mode) {
		case "join":
			return { title: t("screen.join"), text: "" };
		case "columns":
			return { title: t("screen.columns"), text: "" };
		case "plan":
			return { title: t("screen.plan"), text: "" };
		case "column":
			return { title: words(names?.columns[target as Column] ?? "") ?? "", text: "" };
		case "card": {
			const card = cards.value.get(target);
			const label = card && words(names?.categories[card.category].label ?? "");
			return { title: label ?? t("screen.gone"), text: card?.text ?? "" };
		}
		case "pair":
			return {
				title: pair ? t("screen.pair", { number }) : t("screen.gone"),
				text: pair?.statement ?? "",
			};
		case "scale":
			return {
				title: pair ? t("screen.scale", { number }) : t("screen.gone"),
				text: words(names?.scale.question ?? "") ?? "",
			};
	}
}
