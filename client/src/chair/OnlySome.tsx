import { mayDo } from "../board/rights";
import { Dialog } from "../design/Dialog";
import { t } from "../i18n";
import { records } from "../store";
import { AudienceList } from "./AudienceList";
import { ChoosePeople } from "./ChoosePeople";
import { choose, choosing, stopChoosing } from "./choosing";
import { StepOut } from "./StepOut";
import { SureToStepOut } from "./SureToStepOut";
import { openPart } from "./someOfThem";

/** The way to audiences and private parts. Who is in which stands in a dialog alone: what the chair's
 * laptop shows may hang on the wall. */
export function OnlySome() {
	if (!mayDo("set_audience")) return null;
	return (
		<button type="button" class="tool" onClick={() => choose()}>
			{t("few.open")}
		</button>
	);
}

/** The dialog itself, which the people panel and the line about an open part both lead to. */
export function OnlySomeDialog() {
	const now = choosing.value;
	if (!now || !mayDo("set_audience")) return null;
	const isOfPart = now.audience !== null && openPart.value?.audience === now.audience;
	const named = records.audience.value.get(now.audience ?? "")?.name ?? "";
	const title = {
		list: t("few.title"),
		people: titleOfPeople(),
		part: t("part.title"),
		sure: t("part.title"),
	}[now.at];

	function titleOfPeople(): string {
		if (isOfPart) return t("part.change_title");
		return now?.audience ? t("few.change_title", { name: named }) : t("few.make_title");
	}

	return (
		<Dialog key={now.at} title={title} onClose={stopChoosing}>
			{now.at === "list" && <AudienceList />}
			{now.at === "people" && <ChoosePeople now={now} />}
			{now.at === "part" && <StepOut now={now} />}
			{now.at === "sure" && <SureToStepOut now={now} />}
		</Dialog>
	);
}
