import { useEffect, useRef, useState } from "preact/hooks";
import type { RoundRecord } from "../contract.gen";
import { Later } from "../design/Later";
import { LinkLine } from "../design/LinkLine";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { answer, answering, answerKey } from "../outbox";
import { loadReadQuestion, loadSafetyPath } from "../phone/later";
import { PairText } from "../phone/PairText";
import { me, records, vocabulary } from "../store";
import { ballotIn, nameOf } from "../views";
import { AnswerIn } from "./AnswerIn";
import { beginAnswer, choose, leaveAnswer, openAnswer } from "./openAnswer";
import { Pad } from "./Pad";
import { promiseWords } from "./promiseWords";

/** One person's private answer. The number is forgotten here as soon as it is sent; the outbox
 * forgets it once the server has it. */
export function Answer({ round }: { round: RoundRecord }) {
	const chosen = openAnswer.value?.chosen ?? null;
	const changing = openAnswer.value?.changing ?? false;
	const [missing, setMissing] = useState(false);
	const pair = records.pair.value.get(round.pair);
	const person = openAnswer.value?.person ?? null;
	const onItsWay = answering.value.has(answerKey(round.id, person));
	const given = ballotIn(round.id, person ?? undefined)?.answered ?? false;
	const heading = useRef<HTMLHeadingElement>(null);
	const done = !changing && (onItsWay || given);
	useEffect(() => heading.current?.focus(), [done]);

	function send() {
		if (chosen === null) return setMissing(true);
		answer(round.id, chosen === "pass" ? null : chosen, person);
		beginAnswer(round.id, false, person);
		setMissing(false);
	}

	if (done)
		return (
			<AnswerIn
				round={round}
				onItsWay={onItsWay}
				onBack={leaveAnswer}
				onChange={() => beginAnswer(round.id, true, person)}
			/>
		);
	return (
		<main class="page page--narrow answer">
			<button type="button" class="button button--plain" onClick={leaveAnswer}>
				{t("vote.back")}
			</button>
			{me.value?.role === "chair" && <LinkLine />}
			{person && <p class="badge">{t("proxy.for", { name: nameOf(person) })}</p>}
			<h1 ref={heading} tabIndex={-1}>
				{words(vocabulary.value?.scale.question ?? "")}
			</h1>
			{pair && <PairText pair={pair} rank={2} />}
			<Later load={loadReadQuestion} give={{ round }} />
			<p class="hint">{promiseWords(round)}</p>
			<div class="answer-pad">
				<NoticeAt place={`round:${round.id}`} />
				<dl class="anchors">
					<div>
						<dt>{t("vote.lowest")}</dt>
						<dd id="anchor-lowest" dir="auto">
							{round.lowest_means}
						</dd>
					</div>
					<div>
						<dt>{t("vote.highest")}</dt>
						<dd id="anchor-highest" dir="auto">
							{round.highest_means}
						</dd>
					</div>
				</dl>
				{me.value?.role === "child" ? (
					<Later load={loadSafetyPath} give={{ chosen, onChoose: choose }} />
				) : (
					<Pad chosen={chosen} onChoose={choose} />
				)}
				{missing && chosen === null && (
					<p class="lack" role="alert">
						{t("vote.choose_first")}
					</p>
				)}
				<button type="button" class="button button--yours button--wide" onClick={send}>
					{t("vote.send")}
				</button>
			</div>
		</main>
	);
}
