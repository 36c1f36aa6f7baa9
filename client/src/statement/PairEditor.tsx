import { useState } from "preact/hooks";
import { openPair, scaleFor } from "../board/openPair";
import { Results } from "../board/Results";
import { mayDo } from "../board/rights";
import { ShowOnScreen } from "../board/ShowOnScreen";
import { Dialog } from "../design/Dialog";
import { LinkLine } from "../design/LinkLine";
import { NoticeAt } from "../design/NoticeAt";
import { language, t, words } from "../i18n";
import { act } from "../outbox";
import { WhoSeesThis } from "../phone/WhoSeesThis";
import { impactMissing } from "../plainwords/statement";
import { may, me, records, vocabulary } from "../store";
import { frozen, openRound, pairs } from "../views";
import { allKept } from "./kept";
import { PairPartText } from "./PairPartText";

function close(): void {
	openPair.value = null;
}

/** A statement and its goal, written together with others, each beside the questions that make it
 * a good one. */
export function PairEditor() {
	const id = openPair.value ?? "";
	/** The pair whose missing part has been asked about once. */
	const [asked, setAsked] = useState("");
	const pair = records.pair.value.get(id);
	const names = vocabulary.value?.pair;
	if (!pair || !names) return null;
	const number = pairs.value.findIndex((one) => one.id === id) + 1;
	const writable = !frozen.value && may("write_text") && pair.state === "draft" && !pair.struck;
	const place = `editor:${id}`;
	const title = `${words(names.statement)} · ${words(names.goal)} ${number}`;

	async function markReady() {
		await allKept();
		const lacks = impactMissing(records.pair.value.get(id)?.statement ?? "");
		if (lacks && language.value === "en" && asked !== id) return setAsked(id);
		setAsked("");
		await act("mark_pair_ready", { pair: id }, place);
	}

	async function strike() {
		const refused = await act("strike_pair", { pair: id }, place);
		if (!refused) close();
	}

	return (
		<Dialog key={id} title={title} wide onClose={close}>
			{me.value?.role === "chair" && <LinkLine />}
			<p class="editor-state">
				{pair.struck && <span class="badge">{t("card.struck")}</span>}
				{!pair.struck && <span class="badge">{t(`pair.${pair.state}`)}</span>}
				<WhoSeesThis item={pair} />
				{pair.state === "ready" && !pair.struck && (
					<span class="quiet">{t("pair.ready_note")}</span>
				)}
			</p>
			<div class="editor">
				<PairPartText
					pair={pair}
					part="statement"
					guide={names.statement_guide}
					{...{ writable }}
				/>
				<PairPartText pair={pair} part="goal" guide={names.goal_guide} {...{ writable }} />
			</div>
			{asked === id && (
				<p class="notice" role="status">
					{t("hint.impact")} {t("hint.ready_all_the_same")}
				</p>
			)}
			<NoticeAt place={place} />
			<div class="tools editor-tools">
				{pair.state === "draft" && !pair.struck && mayDo("mark_pair_ready") && (
					<button type="button" class="button button--yours" onClick={markReady}>
						{t("pair.mark_ready")}
					</button>
				)}
				{pair.state === "ready" && !pair.struck && mayDo("reopen_pair") && (
					<button
						type="button"
						class="button"
						onClick={() => act("reopen_pair", { pair: id }, place)}
					>
						{t("pair.reopen")}
					</button>
				)}
				{!pair.struck && mayDo("open_round") && !openRound.value && (
					<button
						type="button"
						class="button"
						onClick={() => {
							close();
							scaleFor.value = id;
						}}
					>
						{t("scale.ask")}
					</button>
				)}
				<button type="button" class="button" onClick={close}>
					{t("pair.done")}
				</button>
				<Results pair={id} />
				{!pair.struck && mayDo("set_screen") && pair.audience === "everyone" && (
					<ShowOnScreen mode="pair" target={id} place={place} />
				)}
				{!pair.struck && mayDo("strike_pair", pair) && (
					<button type="button" class="tool tool--apart" onClick={strike}>
						{t("pair.strike")}
					</button>
				)}
			</div>
		</Dialog>
	);
}
