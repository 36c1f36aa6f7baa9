import { useState } from "preact/hooks";
import { seatInAddress } from "../address";
import { Dialog } from "../design/Dialog";
import { t } from "../i18n";
import { invitation } from "../store";
import { PersonalLinks } from "./PersonalLinks";

/** How others join: the code, and on asking the picture to scan and the address. */
export function InvitationPanel() {
	const [large, setLarge] = useState(false);
	const given = invitation.value;
	if (!given) return null;
	const address = given.address.replace(/^https?:\/\//, "").replace(/#.*$/, "");
	return (
		<section class="panel" aria-labelledby="invitation-title">
			<h2 id="invitation-title">{t("invitation.title")}</h2>
			<p class="code">
				<Code code={given.code} />
			</p>
			<p class="quiet">{t("invitation.at", { address })}</p>
			<button type="button" class="tool" onClick={() => setLarge(true)}>
				{t("invitation.large")}
			</button>
			<PersonalLinks />
			{large && (
				<Dialog title={t("invitation.title")} onClose={() => setLarge(false)}>
					<img
						class="qr"
						src={`/api/seats/${seatInAddress()}/qr.svg`}
						alt={t("invitation.picture")}
					/>
					<p class="code code--large">
						<Code code={given.code} />
					</p>
					<p class="lead">{t("invitation.at", { address })}</p>
					<p class="hint">{t("invitation.waits")}</p>
				</Dialog>
			)}
		</section>
	);
}

/** In two halves for the eye, letter by letter for the ear. */
function Code({ code }: { code: string }) {
	const half = Math.ceil(code.length / 2);
	return (
		<>
			<span aria-hidden="true">
				{code.slice(0, half)} {code.slice(half)}
			</span>
			<span class="visually-hidden">{[...code].join(" ")}</span>
		</>
	);
}
