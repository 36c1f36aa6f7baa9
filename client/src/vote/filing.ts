import { announce } from "../announce";
import type { CardCategory } from "../board/adding";
import type { RoundRecord } from "../contract.gen";
import { t } from "../i18n";
import { newId } from "../ids";
import { act } from "../outbox";
import { untilSeatEnds } from "../untilSeatEnds";

/** The answer to a prompt that is being written down. */
export const promptText = untilSeatEnds("", (kept) => kept.trim() !== "");

/** Files what was said about a number where it belongs, linked to its scale. A refusal brings the
 * words back. */
export async function filePrompt(
	round: RoundRecord,
	audience: string,
	category: CardCategory,
): Promise<void> {
	const text = promptText.value;
	promptText.value = "";
	const body = {
		card: newId(),
		category,
		text: text.trim(),
		perspective: null,
		audience,
		round: round.id,
	};
	const refused = await act("add_card", body, `prompt:${round.id}`);
	if (!refused) announce(t("prompts.filed"));
	else if (promptText.value === "") promptText.value = text;
}
