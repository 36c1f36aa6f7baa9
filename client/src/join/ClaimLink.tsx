import { useEffect, useState } from "preact/hooks";
import type { Claimed } from "../address";
import { Language } from "../design/Language";
import { claim } from "../doors";
import { inChosenLanguage, t } from "../i18n";
import { isPassing } from "../outbox";

interface Props {
	door: Claimed;
	/** The single-use token of a chair's, a projector's or a person's own link (P2), or nothing. */
	token: string;
	onSeat: (seat: string) => void;
}

export function ClaimLink({ door, token, onSeat }: Props) {
	const [refused, setRefused] = useState(!token);
	const [early, setEarly] = useState(false);
	useEffect(() => {
		if (!token) return;
		let wanted = true;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const tryIt = async () => {
			const reply = await claim({ token }).catch(() => null);
			if (!wanted) return;
			if (!reply || ("refused" in reply && isPassing(reply.refused)))
				timer = setTimeout(tryIt, 2_000);
			else if ("ok" in reply) onSeat(reply.ok.seat);
			else if (reply.refused.code === "link_not_open") setEarly(true);
			else setRefused(true);
		};
		void tryIt();
		return () => {
			wanted = false;
			clearTimeout(timer);
		};
	}, [token, onSeat]);

	if (early)
		return (
			<main class="page page--narrow">
				<h1>{t("claim.early_title")}</h1>
				<p>{t("claim.early")}</p>
				<Language />
			</main>
		);
	if (refused)
		return (
			<main class="page page--narrow">
				<h1>{token ? t("claim.used_title") : t("claim.no_link_title")}</h1>
				<p>{token ? t("claim.used") : t("claim.no_link")}</p>
				<p>{t(`claim.still_open.${door}`)}</p>
				<p>{t(`claim.ask.${door}`)}</p>
				{door === "j" && (
					<button
						type="button"
						class="button button--wide"
						onClick={() => window.location.replace(inChosenLanguage("/join"))}
					>
						{t("page.join_again")}
					</button>
				)}
				<Language />
			</main>
		);
	return (
		<main class="page page--narrow">
			<h1>{t("claim.title")}</h1>
			<p class="quiet">{t("page.opening")}</p>
		</main>
	);
}
