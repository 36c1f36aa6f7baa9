import "../design/safetyPath.css";
import { SCALE_HIGHEST, SCALE_LOWEST } from "../contract.gen";
import { t } from "../i18n";
import type { Chosen } from "../vote/openAnswer";
import { HouseShape } from "./HouseShape";

interface Props {
	chosen: Chosen;
	onChoose: (chosen: Chosen) => void;
}

/** From the door of the house down to the gate. */
const STONES = Array.from(
	{ length: SCALE_HIGHEST - SCALE_LOWEST + 1 },
	(_, index) => SCALE_HIGHEST - index,
);

/** The scale as a child walks it: stepping stones from the gate to the door of the Safety House. The
 * same numbers, answered in the same way, as everybody's. */
export function SafetyPath({ chosen, onChoose }: Props) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot sit outside the path
		<div class="path" role="group" aria-label={t("child.path")}>
			<p class="hint">{t("child.path_how")}</p>
			<HouseShape house="good_things" />
			<p class="path-end">{t("child.path_door")}</p>
			{STONES.map((number) => (
				<button
					key={number}
					type="button"
					class="path-stone"
					data-side={number % 4}
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
			<p class="path-end">{t("child.path_gate")}</p>
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
