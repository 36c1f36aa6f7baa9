import { useState } from "preact/hooks";
import { seatInAddress } from "../address";
import { announceNow } from "../announce";
import { end } from "../connection";
import { leave } from "../doors";
import { t } from "../i18n";
import { frozen } from "../views";

/** Leaving asks once more, in place. It needs signal, because the others are told. */
export function Leave() {
	const [asked, setAsked] = useState(false);
	const [failed, setFailed] = useState(false);

	async function go() {
		const seat = seatInAddress();
		const reply = seat ? await leave(seat).catch(() => null) : null;
		if (reply) return end("left");
		setFailed(true);
		announceNow(t("leave.no_signal"));
	}

	if (!asked)
		return (
			<button type="button" class="button button--plain" onClick={() => setAsked(true)}>
				{t("leave.leave")}
			</button>
		);
	return (
		<div class="panel">
			<p>{frozen.value ? t("leave.sure_for_good") : t("leave.sure")}</p>
			{failed && <p class="notice">{t("leave.no_signal")}</p>}
			<div class="row">
				<button type="button" class="button" onClick={go}>
					{t("leave.yes")}
				</button>
				<button type="button" class="button button--plain" onClick={() => setAsked(false)}>
					{t("leave.stay")}
				</button>
			</div>
		</div>
	);
}
