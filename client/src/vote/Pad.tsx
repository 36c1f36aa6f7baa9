import { SCALE_HIGHEST, SCALE_LOWEST } from "../contract.gen";
import { t } from "../i18n";
import type { Chosen } from "./openAnswer";

interface Props {
	chosen: Chosen;
	onChoose: (chosen: Chosen) => void;
}

const NUMBERS = Array.from(
	{ length: SCALE_HIGHEST - SCALE_LOWEST + 1 },
	(_, index) => SCALE_LOWEST + index,
);

/** Eleven equal buttons, in no colour that would call one of them better. */
export function Pad({ chosen, onChoose }: Props) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot sit outside the grid
		<div class="pad" role="group" aria-label={t("vote.pad")}>
			{NUMBERS.map((number) => (
				<button
					key={number}
					type="button"
					class="pad-number"
					aria-pressed={chosen === number}
					aria-describedby={
						number === SCALE_LOWEST
							? "anchor-lowest"
							: number === SCALE_HIGHEST
								? "anchor-highest"
								: undefined
					}
					onClick={() => onChoose(number)}
				>
					{number}
				</button>
			))}
			<button
				type="button"
				class="pad-pass"
				aria-pressed={chosen === "pass"}
				onClick={() => onChoose("pass")}
			>
				{t("vote.pass")}
			</button>
		</div>
	);
}
