import { useEffect } from "preact/hooks";
import { announceNow } from "../announce";
import type { ending } from "../connection";
import { inChosenLanguage, t } from "../i18n";

interface Props {
	reason: NonNullable<typeof ending.value>;
}

/** The last screen of a seat. Nothing of the meeting is left on it. */
export function Ended({ reason }: Props) {
	const text = t(`farewell.${reason}`);
	useEffect(() => announceNow(text), [text]);
	return (
		<main class="page page--narrow">
			<div class="panel panel--calm">
				<h1>{t(`farewell_title.${reason}`)}</h1>
				<p class="lead">{text}</p>
			</div>
			{reason === "too_old" && (
				<button
					type="button"
					class="button button--yours button--wide"
					onClick={() => window.location.reload()}
				>
					{t("page.load_again")}
				</button>
			)}
			{(reason === "seat_lost" || reason === "left") && (
				<button
					type="button"
					class="button button--wide"
					onClick={() => window.location.replace(inChosenLanguage("/join"))}
				>
					{t("page.join_again")}
				</button>
			)}
		</main>
	);
}
