import { useEffect, useState } from "preact/hooks";
import type { AccountInvited, SignedIn } from "../contract.gen";
import { t } from "../i18n";
import { useAsking } from "./asking";
import { beginElsewhere, invitedAs, register } from "./doors";
import { makePasskey } from "./webauthn";

interface Props {
	token: string;
	onIn: (who: SignedIn) => void;
}

/** An invitation to an account: makes the passkey, or binds the organisation's sign-in. */
export function Invited({ token, onIn }: Props) {
	const [invited, setInvited] = useState<AccountInvited | "over" | null>(null);
	const { going, lack, run } = useAsking();

	useEffect(() => {
		void run(() => invitedAs(token)).then((found) => setInvited(found ?? "over"));
	}, [token]);

	async function accept(passkey: AccountInvited["passkey"]) {
		if (passkey === null) {
			const to = await run(() => beginElsewhere({ wish: "invited", token, seat: null }));
			if (to) window.location.assign(to.address);
			return;
		}
		const who = await run(async () => register(token, await makePasskey(passkey)));
		if (who) return onIn(who);
		const again = await invitedAs(token).catch(() => null);
		if (again && "ok" in again) setInvited(again.ok); // a challenge counts once
	}

	if (invited === null) return <p class="page quiet appear-late">{t("page.opening")}</p>;
	if (invited === "over")
		return (
			<main class="page page--narrow">
				<h1>{t("claim.used_title")}</h1>
				<p>{lack}</p>
				<p>{t("account.invited_over")}</p>
				<a class="button button--wide" href="/account">
					{t("account.to_sign_in")}
				</a>
			</main>
		);
	const passkey = invited.passkey;
	return (
		<main class="page page--narrow">
			<h1>
				{t("account.welcome")} <bdi>{invited.name}</bdi>
			</h1>
			<p class="lead">{t(`account.invited_as.${invited.role}`)}</p>
			<p>{passkey ? t("account.invited_passkey") : t("account.invited_organisation")}</p>
			<p>{t("account.invited_once")}</p>
			{lack && (
				<div class="notice">
					<p>{lack}</p>
				</div>
			)}
			<button
				type="button"
				class="button button--yours button--wide"
				aria-disabled={going}
				onClick={() => void accept(passkey)}
			>
				{passkey ? t("account.make_passkey") : t("account.with_organisation")}
			</button>
		</main>
	);
}
