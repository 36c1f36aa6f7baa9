import "../design/account.css";
import { useEffect, useState } from "preact/hooks";
import type { SignedIn } from "../contract.gen";
import { Language } from "../design/Language";
import { t } from "../i18n";
import { Accessibility } from "./Accessibility";
import { AllMeetings } from "./AllMeetings";
import { signedOut, useAsking } from "./asking";
import { CameBack } from "./CameBack";
import { ChairMeetings } from "./ChairMeetings";
import { signedIn, signOut } from "./doors";
import { Invited } from "./Invited";
import { SignIn } from "./SignIn";

export interface AccountEntry {
	page: string;
	/** The token of an invitation, from the fragment. */
	token: string;
	/** What the organisation's sign-in sent back. */
	query: string;
}

/** The pages of chairs and service managers: coming in, then what one may do. */
export function Account({ page, token, query }: AccountEntry) {
	const [who, setWho] = useState<SignedIn | "nobody" | null>(null);
	const [entry, setEntry] = useState(page);

	useEffect(() => {
		if (entry !== "account") return;
		let wanted = true;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const look = () =>
			signedIn().then(
				(reply) => wanted && setWho("ok" in reply ? reply.ok : "nobody"),
				() => {
					timer = setTimeout(look, 2_000);
				},
			);
		void look();
		return () => {
			wanted = false;
			clearTimeout(timer);
		};
	}, [entry]);

	function cameIn(found: SignedIn | null) {
		signedOut.value = "";
		window.history.replaceState(window.history.state, "", "/account");
		setWho(found);
		setEntry("account");
	}

	if (entry === "accessibility") return <Accessibility />;
	if (entry === "invited") return <Invited token={token} onIn={cameIn} />;
	if (entry === "signed-in") return <CameBack query={query} onIn={() => cameIn(null)} />;
	if (who === null) return <p class="page quiet appear-late">{t("page.opening")}</p>;
	if (who === "nobody" || signedOut.value) return <SignIn onIn={cameIn} />;
	return (
		<main class="page page--wide">
			<Head who={who} onOut={() => setWho("nobody")} />
			{who.role === "chair" ? <ChairMeetings /> : <AllMeetings />}
		</main>
	);
}

function Head({ who, onOut }: { who: SignedIn; onOut: () => void }) {
	const { lack, run } = useAsking();
	async function out() {
		if (await run(signOut)) onOut();
	}
	return (
		<header class="account-head">
			<div>
				<h1>{t(`account.title.${who.role}`)}</h1>
				<p class="quiet">
					<bdi>{who.name}</bdi> · {t(`account.role.${who.role}`)}
				</p>
			</div>
			<button type="button" class="button button--plain" onClick={() => void out()}>
				{t("account.sign_out")}
			</button>
			{lack && <p class="lack">{lack}</p>}
			<Language />
		</header>
	);
}
