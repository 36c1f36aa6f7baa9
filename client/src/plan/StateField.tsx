import { useId } from "preact/hooks";
import type { StepState } from "../contract.gen";
import { t } from "../i18n";
import { writeStep } from "./stepDraft";

const STATES: readonly StepState[] = ["to_do", "begun", "done"];

/** How far a next step is. */
export function StateField({ state }: { state: StepState | null }) {
	const name = useId();
	return (
		<fieldset class="small-choices">
			<legend>{t("plan.state")}</legend>
			{STATES.map((one) => (
				<label key={one} class="small-choice">
					<input
						type="radio"
						name={name}
						checked={state === one}
						onChange={() => writeStep({ state: one })}
					/>
					{t(`step.${one}`)}
				</label>
			))}
		</fieldset>
	);
}
