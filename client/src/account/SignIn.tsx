import { useEffect, useState } from "preact/hooks";
import type { SignedIn } from "../contract.gen";
import { t } from "../i18n";
import { signedOut, useAsking } from "./asking";
import { askPasskey, beginElsewhere, signIn, waysIn } from "./doors";
import { usePasskey } from "./webauthn";

/** Signing in: with the organisation's own sign-in where there is one, and with a passkey. */
export function SignIn({ onIn }: { onIn: (who: SignedIn) => void }) {
	const [elsewhere, setElsewhere] = useState(false);
	const { going, lack, run } = useAsking();

	useEffect(() => {
		waysIn().then(
			(reply) => setElsewhere("ok" in reply && reply.ok.oidc),
			() => {},
		);
	}, []);

	async function withPasskey() {
		const who = await run(async () => {
			const asked = await askPasskey();
			return "ok" in asked ? signIn(await usePasskey(asked.ok.passkey)) : asked;
		});
		if (who) onIn(who);
	}

	async function withOrganisation() {
		const to = await run(() => beginElsewhere({ wish: "sign_in", token: null, seat: null }));
		if (to) window.location.assign(to.address);
	}

	return (
		<main class="page page--narrow">
			<h1>{t("account.sign_in_title")}</h1>
			<p class="lead">{t("account.sign_in_who")}</p>
			<p>{t("account.sign_in_how")}</p>
			{signedOut.value && !lack && (
				<div class="notice">
					<p>{signedOut.value}</p>
				</div>
			)}
			{lack && (
				<div class="notice">
					<p>{lack}</p>
				</div>
			)}
			<div class="stack">
				{elsewhere && (
					<button
						type="button"
						class="button button--yours button--wide"
						aria-disabled={going}
						onClick={() => void withOrganisation()}
					>
						{t("account.with_organisation")}
					</button>
				)}
				<button
					type="button"
					class={`button button--wide ${elsewhere ? "" : "button--yours"}`}
					aria-disabled={going}
					onClick={() => void withPasskey()}
				>
					{t("account.with_passkey")}
				</button>
			</div>
			<p class="quiet">{t("account.no_account")}</p>
		</main>
	);
}
