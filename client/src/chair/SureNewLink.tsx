import { seatInAddress } from "../address";
import { t } from "../i18n";
import { type Inviting, makeLinkAgain, stopInviting } from "./personalLink";
import { WhyNoLink } from "./WhyNoLink";

/** Another link for somebody who is in: it ends their place where they are now. */
export function SureNewLink({ now }: { now: Inviting }) {
	const again = now.again;
	if (!again) return null;
	return (
		<>
			<p>{t("personal.new_what")}</p>
			<WhyNoLink now={now} />
			<div class="tools">
				<button
					type="button"
					class="button button--yours"
					aria-disabled={now.making}
					onClick={() => void makeLinkAgain(seatInAddress() ?? "", again.id, again.name)}
				>
					{now.making ? t("personal.making") : t("personal.again")}
				</button>
				<button type="button" class="button" onClick={stopInviting}>
					{t("card.cancel")}
				</button>
			</div>
		</>
	);
}
