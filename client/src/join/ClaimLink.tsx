import { useEffect, useState } from "preact/hooks";
import { refusalWords } from "../design/NoticeAt";
import { claim } from "../doors";
import { t } from "../i18n";
import { isPassing } from "../outbox";

interface Props {
	/** The single-use token of a chair's or projector's link (P2), or nothing. */
	token: string;
	onSeat: (seat: string) => void;
}

export function ClaimLink({ token, onSeat }: Props) {
	const [refusal, setRefusal] = useState(token ? "" : t("claim.no_link"));
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
			else setRefusal(refusalWords(reply.refused));
		};
		void tryIt();
		return () => {
			wanted = false;
			clearTimeout(timer);
		};
	}, [token, onSeat]);

	return (
		<main class="page page--narrow">
			<h1>{t("claim.title")}</h1>
			{refusal ? <p class="notice">{refusal}</p> : <p class="quiet">{t("page.opening")}</p>}
		</main>
	);
}
