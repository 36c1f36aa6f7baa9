import { useState } from "preact/hooks";
import { seatInAddress } from "../address";
import { Dialog } from "../design/Dialog";
import { t } from "../i18n";
import { RecordsForOthers } from "./RecordsForOthers";

/** The record for keeping, and the way to those for the others. Who reads what stands in a dialog
 * alone, since it tells of groups that not everyone knows of. */
export function RecordLinks() {
	const [forOthers, setForOthers] = useState(false);
	const seat = seatInAddress() ?? "";
	return (
		<div class="stack">
			<a class="button button--yours" href={recordAddress(seat, "full")} download>
				{t("chair.download")}
			</a>
			<p class="hint">{t("chair.download_what")}</p>
			<a class="button" href={`${recordAddress(seat, "full")}.pdf`} download>
				{t("chair.download_pdf")}
			</a>
			<button type="button" class="button" onClick={() => setForOthers(true)}>
				{t("editions.open")}
			</button>
			{forOthers && (
				<Dialog title={t("editions.title")} onClose={() => setForOthers(false)}>
					<RecordsForOthers seat={seat} />
				</Dialog>
			)}
		</div>
	);
}

/** The whole bundle; with .pdf after it, the document alone. */
export function recordAddress(seat: string, edition: string): string {
	return `/api/seats/${seat}/records/${edition}`;
}
