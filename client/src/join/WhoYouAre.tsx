import type { ComponentChildren } from "preact";
import type { Join } from "../contract.gen";
import { type MessageKey, t } from "../i18n";

export interface Choice {
	words: Extract<MessageKey, `join.who.${string}`>;
	role: Join["role"];
}

const CHOICES: readonly Choice[] = [
	{ words: "join.who.parent", role: "family" },
	{ words: "join.who.relative", role: "network" },
	{ words: "join.who.child", role: "child" },
	{ words: "join.who.worker", role: "professional" },
	{ words: "join.who.lead", role: "lead_professional" },
	{ words: "join.who.advocate", role: "advocate" },
	{ words: "join.who.minutes", role: "minute_taker" },
	{ words: "join.who.observer", role: "observer" },
];

interface Props {
	chosen: Choice | null;
	onChoose: (choice: Choice) => void;
	children?: ComponentChildren;
}

export function WhoYouAre({ chosen, onChoose, children }: Props) {
	return (
		<fieldset class="choices">
			<legend>{t("join.who")}</legend>
			{children}
			{CHOICES.map((choice) => (
				<label class={chosen === choice ? "choice choice--chosen" : "choice"} key={choice.words}>
					<input
						type="radio"
						name="who"
						checked={chosen === choice}
						onChange={() => onChoose(choice)}
					/>
					<span>{t(choice.words)}</span>
				</label>
			))}
		</fieldset>
	);
}
