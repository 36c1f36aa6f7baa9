import { useState } from "preact/hooks";
import type { CardRecord, PairRecord } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { untilSeatEnds } from "../untilSeatEnds";
import { WhoSees } from "./WhoSees";

/** The card or pair for which it is being chosen who can see it. */
export const sharing = untilSeatEnds<string | null>(null);

interface Props {
	item: CardRecord | PairRecord;
	/** Where the focus goes when it is done. */
	back: string;
}

/** Gives a card or pair to another audience. */
export function Share({ item, back }: Props) {
	const [audience, setAudience] = useState(item.audience);
	const place = `share:${item.id}`;

	function close() {
		sharing.value = null;
		requestAnimationFrame(() => document.getElementById(back)?.focus());
	}

	async function share() {
		if (audience === item.audience) return close();
		const refused =
			item.kind === "card"
				? await act("share_card", { card: item.id, audience }, place)
				: await act("share_pair", { pair: item.id, audience }, place);
		if (!refused) close();
	}

	return (
		<Dialog title={t("share.title")} onClose={close}>
			<p class="written quoted" dir="auto">
				{item.kind === "card" ? item.text : item.statement || t("pair.not_written")}
			</p>
			<WhoSees chosen={audience} onChoose={setAudience} />
			{audience === "everyone" && item.audience !== "everyone" && (
				<p class="hint">{t("share.everyone")}</p>
			)}
			<NoticeAt place={place} />
			<div class="tools">
				<button type="button" class="button button--yours" onClick={share}>
					{t("share.do")}
				</button>
			</div>
		</Dialog>
	);
}
