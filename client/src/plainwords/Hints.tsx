import "../design/hints.css";
import { useEffect, useState } from "preact/hooks";
import { announce } from "../announce";
import type { PairPart } from "../contract.gen";
import { language, t } from "../i18n";
import { untilSeatEnds } from "../untilSeatEnds";
import { type Hint, hintsFor, keyOf } from "./hints";
import { fetchPlainWords, plainWordList } from "./plainWordList";

const PAUSE_MS = 1_500;
const AT_ONCE = 3;

/** What was put away, by text: "<pair>.<part>:<hint>". */
const fine = untilSeatEnds<ReadonlySet<string>>(new Set());

interface Props {
	pair: string;
	part: PairPart;
	text: string;
}

/** Quiet questions about a text, after a pause in writing. They never stand in the way. */
export function Hints({ pair, part, text }: Props) {
	const [settled, setSettled] = useState(text);
	useEffect(() => void fetchPlainWords(), []);
	useEffect(() => {
		const timer = setTimeout(() => setSettled(text), PAUSE_MS);
		return () => clearTimeout(timer);
	}, [text]);
	const here = `${pair}.${part}:`;
	// The formulas and the list are for English.
	const hints = (language.value === "en" ? hintsFor(part, settled, plainWordList.value) : [])
		.filter((hint) => !fine.value.has(here + keyOf(hint)))
		.slice(0, AT_ONCE);
	const some = hints.length > 0;
	useEffect(() => {
		if (some) announce(t("hint.there_are"), `hints:${here}`);
	}, [some, here]);
	if (!some) return null;
	return (
		<section class="hints" aria-label={t("hint.title")}>
			<ul>
				{hints.map((hint) => (
					<li key={keyOf(hint)}>
						<p>{hintWords(hint, part)}</p>
						<button
							type="button"
							class="tool"
							onClick={({ currentTarget }) => {
								focusBeside(currentTarget);
								fine.value = new Set([...fine.value, here + keyOf(hint)]);
							}}
						>
							{t("hint.fine")}
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}

/** The button goes with its question: the focus goes to the next one, or back to the field. */
function focusBeside(button: HTMLElement): void {
	const section = button.closest("section.hints");
	const buttons = [...(section?.querySelectorAll("button") ?? [])];
	const at = buttons.indexOf(button as HTMLButtonElement);
	const field = section?.parentElement?.querySelector<HTMLElement>("textarea");
	(buttons[at + 1] ?? buttons[at - 1] ?? field)?.focus();
}

export function hintWords(hint: Hint, part: PairPart): string {
	switch (hint.what) {
		case "long":
			return t("hint.long", { start: hint.sentence.split(/\s+/).slice(0, 6).join(" ") });
		case "jargon":
			return t("hint.jargon", { said: hint.said, instead: hint.instead });
		case "ease":
			return t(`hint.ease_${part}`);
		default:
			return t(`hint.${hint.what}`);
	}
}
