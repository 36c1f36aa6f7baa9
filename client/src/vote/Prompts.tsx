import { useState } from "preact/hooks";
import type { CardCategory } from "../board/adding";
import { mayDo } from "../board/rights";
import { fits, Written } from "../board/Written";
import { CARD_LENGTH, type RoundRecord } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { records, vocabulary } from "../store";
import { filePrompt, promptText } from "./filing";
import { numbersTold } from "./shownTo";

const GOES_TO: readonly CardCategory[] = ["existing_strength", "existing_safety", "next_step"];

/** What one asks when the numbers are out, and where the answer goes with one press. */
export function Prompts({ round }: { round: RoundRecord }) {
	const told = numbersTold(round);
	const [number, setNumber] = useState(told[told.length - 1] ?? 0);
	const pair = records.pair.value.get(round.pair);
	const text = promptText.value;
	if (!pair || told.length === 0 || !mayDo("add_card")) return null;
	const ready = fits(text, CARD_LENGTH);
	const lower = Math.max(0, number - 2);
	return (
		<section class="panel prompts" aria-labelledby={`prompts-${round.id}`}>
			<h3 id={`prompts-${round.id}`}>{t("prompts.title")}</h3>
			<div class="tools">
				{told.map((one) => (
					<button
						key={one}
						type="button"
						class="tool"
						aria-pressed={one === number}
						onClick={() => setNumber(one)}
					>
						{t("prompts.about", { number: one })}
					</button>
				))}
			</div>
			<ul>
				{number > lower && <li>{t("prompts.why", { number, lower })}</li>}
				<li>{t("prompts.else")}</li>
				{number < 10 && <li>{t("prompts.higher", { number: number + 1 })}</li>}
			</ul>
			<Written
				label={t("prompts.answer")}
				text={text}
				most={CARD_LENGTH}
				onWrite={(written) => {
					promptText.value = written;
				}}
			/>
			<div class="tools">
				{GOES_TO.map((category) => (
					<button
						key={category}
						type="button"
						class="button"
						aria-disabled={!ready}
						onClick={() => {
							if (ready) void filePrompt(round, pair.audience, category);
						}}
					>
						{t("prompts.file", {
							category: words(vocabulary.value?.categories[category].label ?? "") ?? "",
						})}
					</button>
				))}
			</div>
			<NoticeAt place={`prompt:${round.id}`} />
		</section>
	);
}
