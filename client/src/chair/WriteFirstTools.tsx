import { audienceFirst } from "../audiences";
import { COLUMN_ORDER } from "../board/place";
import type { Column } from "../contract.gen";
import { t, words } from "../i18n";
import { newId } from "../ids";
import { act } from "../outbox";
import { agenda, writing } from "../running/running";
import { vocabulary } from "../store";

/** "Everyone writes first, then we share": begun at a stage of the map, shared all at once. */
export function WriteFirstTools() {
	const open = writing.value;
	const stage = agenda.value.stage;
	if (open)
		return (
			<div class="stage-tools">
				<p class="strong">
					{t("writing.under_way", {
						column: words(vocabulary.value?.columns[open.column] ?? "") ?? "",
					})}
				</p>
				<button
					type="button"
					class="button"
					onClick={() => act("share_writing", { writing: open.id }, "stage")}
				>
					{t("writing.share")}
				</button>
				<p class="hint">{t("writing.share_hint")}</p>
			</div>
		);
	if (!COLUMN_ORDER.includes(stage as Column)) return null;
	return (
		<div class="stage-tools">
			<button type="button" class="tool" onClick={() => begin(stage as Column)}>
				{t("writing.begin")}
			</button>
		</div>
	);
}

function begin(column: Column): void {
	const body = { writing: newId(), column, audience: audienceFirst.value };
	void act("start_writing", body, "stage");
}
