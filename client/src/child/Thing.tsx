import { useState } from "preact/hooks";
import { isOwn } from "../boardCards";
import type { CardRecord } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { Picture } from "./Picture";

/** Something a child wrote or drew. It joins the board only when that was agreed, thing by thing. */
export function Thing({ card }: { card: CardRecord }) {
	const [asking, setAsking] = useState(false);
	const own = isOwn(card);
	const place = `thing:${card.id}`;

	function show() {
		setAsking(false);
		void act("share_card", { card: card.id, audience: "everyone" }, place);
	}

	return (
		<li class="thing">
			{card.drawing && <Picture drawing={card.drawing} label={t("child.drawing")} />}
			{card.text && (
				<p class="written" dir="auto">
					{card.text}
				</p>
			)}
			<p class="badge">{own ? t("child.not_shown") : t("child.shown")}</p>
			<NoticeAt place={place} />
			{own && (
				<div class="tools">
					<button type="button" class="button" onClick={() => setAsking(true)}>
						{t("child.show")}
					</button>
					<button
						type="button"
						class="tool"
						onClick={() => void act("strike_card", { card: card.id }, place)}
					>
						{t("child.take_away")}
					</button>
				</div>
			)}
			{asking && (
				<Dialog title={t("child.show_title")} onClose={() => setAsking(false)}>
					<p>{t("child.show_who")}</p>
					<p class="strong">{t("child.show_agreed")}</p>
					<div class="tools">
						<button type="button" class="button button--yours" onClick={show}>
							{t("child.show_yes")}
						</button>
						<button type="button" class="button" onClick={() => setAsking(false)}>
							{t("child.show_not_now")}
						</button>
					</div>
				</Dialog>
			)}
		</li>
	);
}
