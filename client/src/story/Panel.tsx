import { useState } from "preact/hooks";
import { Picture } from "../child/Picture";
import type { PanelRecord } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { listed } from "../listed";
import { WhoSeesThis } from "../phone/WhoSeesThis";
import { may, me } from "../store";
import { frozen, nameOf } from "../views";
import { agrees, beginPanel, movePanel, setAgrees, strikePanel } from "./panels";

const KEEPS_THE_PLAN = new Set(["chair", "minute_taker", "lead_professional"]);

/** One panel: the picture, the words, and who has agreed to it as it stands. */
export function Panel({ panel, nth, last }: { panel: PanelRecord; nth: number; last: boolean }) {
	const names = panel.agreed_by.map(nameOf).filter((name) => name !== "");
	const mine = panel.author === me.value?.person || KEEPS_THE_PLAN.has(me.value?.role ?? "");
	const changes = may("edit_panel") && mine && !frozen.value;
	const [sure, setSure] = useState(false);
	return (
		<li class="story-panel">
			{panel.drawing && <Picture drawing={panel.drawing} label={t("child.drawing")} />}
			{panel.text && (
				<p class="written story-words" dir="auto">
					{panel.text}
				</p>
			)}
			<p class="card-foot">
				<WhoSeesThis item={panel} />
				{names.length > 0 ? t("story.agreed_by", { names: listed(names) }) : t("story.not_agreed")}
			</p>
			<NoticeAt place={`panel:${panel.id}`} />
			<div class="tools no-print">
				{may("agree_panel") && !frozen.value && (
					<button
						type="button"
						class="tool"
						aria-pressed={agrees(panel)}
						onClick={() => setAgrees(panel, !agrees(panel))}
					>
						{t("story.i_agree")}
					</button>
				)}
				{changes && (
					<>
						<button type="button" class="tool" onClick={() => beginPanel(panel)}>
							{t("card.edit")}
						</button>
						{nth > 0 && (
							<button type="button" class="tool" onClick={() => movePanel(panel, -1)}>
								{t("story.earlier")}
							</button>
						)}
						{!last && (
							<button type="button" class="tool" onClick={() => movePanel(panel, 1)}>
								{t("story.later")}
							</button>
						)}
						<button
							type="button"
							class="tool"
							onClick={() => (sure ? strikePanel(panel) : setSure(true))}
						>
							{sure ? t("story.take_out_sure") : t("story.take_out")}
						</button>
					</>
				)}
			</div>
		</li>
	);
}
