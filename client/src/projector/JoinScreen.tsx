import { useState } from "preact/hooks";
import { seatInAddress } from "../address";
import { t } from "../i18n";
import { invitation } from "../store";
import { inMeeting } from "../views";

const TRY_AGAIN_MS = 2_000;

/** How people get in: the pattern for a phone's camera, else the address and the code. */
export function JoinScreen() {
	const invited = invitation.value;
	if (!invited) return null;
	return (
		<div class="join-screen">
			<Pattern key={invited.address} />
			<div class="join-words">
				<h1>{t("join.title")}</h1>
				<p>{t("projector.camera")}</p>
				<div class="join-typed">
					<p>{t("projector.or_open")}</p>
					<p class="join-address" dir="ltr">
						{readable(invited.address)}
					</p>
					<p>{t("projector.and_type")}</p>
					<p class="join-code" dir="ltr">
						{invited.code}
					</p>
				</div>
				<p>{t("projector.let_in")}</p>
				<p class="join-count">{t("projector.people_in", { count: inMeeting.value.length })}</p>
			</div>
		</div>
	);
}

function Pattern() {
	const [tries, setTries] = useState(0);
	return (
		<img
			class="join-pattern"
			src={`/api/seats/${seatInAddress()}/qr.svg?try=${tries}`}
			alt={t("projector.pattern")}
			onError={() => setTimeout(() => setTries(tries + 1), TRY_AGAIN_MS)}
		/>
	);
}

/** As one would type it: without the scheme, and without the code, which stands beside it. */
function readable(address: string): string {
	const { host, pathname } = new URL(address);
	return host + pathname;
}
