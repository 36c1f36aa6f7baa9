import { useLayoutEffect, useRef } from "preact/hooks";
import { link } from "../connection";
import type { RoundRecord } from "../contract.gen";
import { t } from "../i18n";
import { promiseWords } from "./promiseWords";
import { Turnout } from "./Turnout";

interface Props {
	round: RoundRecord;
	onItsWay: boolean;
	onChange: () => void;
	onBack: () => void;
}

/** After sending. It never shows the number: nobody should be able to ask to see it. */
export function AnswerIn({ round, onItsWay, onChange, onBack }: Props) {
	const heading = useRef<HTMLHeadingElement>(null);
	// With the words, and not after them: a quick next key must not lose its place.
	useLayoutEffect(() => heading.current?.focus(), [onItsWay]);
	const waits = link.value !== "open" ? t("vote.waits_for_signal") : t("vote.sending_note");
	return (
		<main class="page page--narrow">
			<div class="panel panel--calm">
				<h1 ref={heading} tabIndex={-1}>
					{onItsWay ? t("vote.sending") : t("vote.in")}
				</h1>
				<p class="lead">{onItsWay ? waits : t("vote.in_private")}</p>
				<Turnout round={round} />
			</div>
			<p>{promiseWords(round)}</p>
			<p class="quiet">{t("vote.until_close")}</p>
			<button type="button" class="button button--yours button--wide" onClick={onBack}>
				{t("vote.to_meeting")}
			</button>
			<button type="button" class="button button--wide" onClick={onChange}>
				{t("vote.change")}
			</button>
		</main>
	);
}
