import { cardsIn } from "../boardCards";
import { t } from "../i18n";
import { pairs } from "../views";
import { beginPanel } from "./panels";

/** The worries the meeting has agreed on, to begin a panel with: the story draws on them, in plainer
 * words. */
export function WorriesToTell() {
	const worries = [
		...cardsIn("harm")
			.filter((card) => !card.struck && card.text)
			.map((card) => ({ id: card.id, text: card.text })),
		...pairs.value
			.filter((pair) => !pair.struck && pair.state === "ready")
			.map((pair) => ({ id: pair.id, text: pair.statement })),
	];
	if (worries.length === 0) return null;
	return (
		<details class="panel no-print">
			<summary>{t("story.from_worries")}</summary>
			<p class="hint">{t("story.from_worries_hint")}</p>
			<ul class="things">
				{worries.map(({ id, text }) => (
					<li key={id}>
						<p class="written" dir="auto">
							{text}
						</p>
						<button type="button" class="tool" onClick={() => beginPanel(null, text)}>
							{t("story.tell_this")}
						</button>
					</li>
				))}
			</ul>
		</details>
	);
}
