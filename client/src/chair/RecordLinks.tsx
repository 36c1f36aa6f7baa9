import { seatInAddress } from "../address";
import { t } from "../i18n";

/** The record, for keeping. */
export function RecordLinks() {
	const seat = seatInAddress();
	return (
		<div class="stack">
			<a class="button button--yours" href={`/api/seats/${seat}/record`} download>
				{t("chair.download")}
			</a>
			<p class="hint">{t("chair.download_what")}</p>
			<a class="button" href={`/api/seats/${seat}/record.pdf`} download>
				{t("chair.download_pdf")}
			</a>
		</div>
	);
}
