import { useState } from "preact/hooks";
import { openResult } from "../board/openPair";
import { ShowOnScreen } from "../board/ShowOnScreen";
import type { RoundRecord } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { records } from "../store";
import { pairs } from "../views";
import { promiseWords } from "../vote/promiseWords";
import { Turnout } from "../vote/Turnout";
import { formFor } from "./asking";

/** The open scale, for the chair: how many are in, and closing it. */
export function OpenScale({ round }: { round: RoundRecord }) {
	const [sure, setSure] = useState(false);
	const { answered, asked } = records.turnout.value.get(round.id) ?? {
		answered: 0,
		asked: round.asked,
	};
	const place = `round:${round.id}`;
	const pair = records.pair.value.get(round.pair);
	const number = pairs.value.findIndex((one) => one.id === round.pair) + 1;
	const everyone = answered >= asked;

	async function close() {
		setSure(false);
		const refused = await act("close_round", { round: round.id }, place);
		if (!refused) openResult.value = round.id;
	}

	return (
		<section class="panel panel--yours" aria-labelledby="now-title">
			<h2 id="now-title">{t("scale.open_for", { number })}</h2>
			<div class="turnout-large" aria-live="polite">
				<Turnout round={round} />
			</div>
			<p class="hint">{everyone ? t("scale.everyone_in") : t("scale.wait")}</p>
			<NoticeAt place={place} />
			<button
				type="button"
				class={everyone ? "button button--yours" : "button"}
				onClick={() => (everyone ? close() : setSure(true))}
			>
				{t("scale.close")}
			</button>
			{pair?.audience === "everyone" && (
				<p class="tools">
					<ShowOnScreen mode="scale" target={round.id} place={place} />
				</p>
			)}
			{sure && (
				<Dialog title={t("scale.close_sure")} onClose={() => setSure(false)}>
					<p class="lead">{t("scale.not_everyone", { count: asked - answered })}</p>
					<p>{closingWords(round, answered)}</p>
					<p>{t("scale.close_final")}</p>
					<div class="tools">
						<button type="button" class="button button--yours" onClick={() => setSure(false)}>
							{t("scale.keep_open")}
						</button>
						<button type="button" class="button" onClick={close}>
							{t("scale.close_anyway")}
						</button>
					</div>
				</Dialog>
			)}
		</section>
	);
}

/** What closing now would show, at most: those who are in may have passed. */
function closingWords(round: RoundRecord, answered: number): string {
	const form = formFor(answered);
	if (form === "withheld") return t("scale.now_withheld");
	return form === "range" && round.promised === "dots" ? t("scale.now_range") : promiseWords(round);
}
