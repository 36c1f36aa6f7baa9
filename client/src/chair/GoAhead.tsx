import { useState } from "preact/hooks";
import { fits, Written } from "../board/Written";
import { REASON_LENGTH } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act, dismiss } from "../outbox";
import { untilSeatEnds } from "../untilSeatEnds";
import { lackingWords, mayGoOn, quorumLacks } from "./quorum";

/** Whether the chair is saying why they go ahead, and what they have written so far. */
const reason = untilSeatEnds<string | null>(null, (kept) => (kept ?? "").trim() !== "");

/** Who must be here and is not; and going ahead without them, which needs a reason. */
export function GoAhead() {
	const [sent, setSent] = useState(false);
	const lacks = quorumLacks.value;
	if (lacks.length === 0) return null;
	if (mayGoOn.value)
		return <p class="quiet">{t("quorum.going_ahead", { who: lackingWords(lacks) })}</p>;
	const text = reason.value;

	async function goAhead(event: Event) {
		event.preventDefault();
		if (text === null || !fits(text, REASON_LENGTH) || sent) return;
		setSent(true);
		const refused = await act("go_ahead", { reason: text.trim() }, "quorum");
		setSent(false);
		if (refused) return;
		reason.value = null;
		dismiss("stage");
	}

	return (
		<div class="stage-tools">
			<p>{t("quorum.lacking", { who: lackingWords(lacks) })}</p>
			{text === null ? (
				<button
					type="button"
					class="tool"
					onClick={() => {
						reason.value = "";
					}}
				>
					{t("quorum.go_ahead")}
				</button>
			) : (
				<form class="writing" onSubmit={goAhead}>
					<Written
						label={t("quorum.why")}
						hint={t("quorum.why_hint")}
						text={text}
						most={REASON_LENGTH}
						focusFirst
						onWrite={(written) => {
							reason.value = written;
						}}
					/>
					<div class="tools">
						<button type="submit" class="button" aria-disabled={!fits(text, REASON_LENGTH)}>
							{t("quorum.go_ahead_now")}
						</button>
						<button
							type="button"
							class="button button--plain"
							onClick={() => {
								reason.value = null;
							}}
						>
							{t("card.cancel")}
						</button>
					</div>
				</form>
			)}
			<NoticeAt place="quorum" />
		</div>
	);
}
