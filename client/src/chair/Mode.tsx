import { useId } from "preact/hooks";
import type { Perspective, RoundMode } from "../contract.gen";
import { t, words } from "../i18n";
import { listed } from "../listed";
import { vocabulary } from "../store";
import { type Asked, RANGE_FROM } from "./asking";

interface Props {
	asked: Asked;
	chosen: RoundMode;
	onChoose: (mode: RoundMode) => void;
}

/** Everyone together, or each perspective by itself. Where groups are too small it says which. */
export function Mode({ asked, chosen, onChoose }: Props) {
	const name = useId();
	const sizes = listed([...asked.groups].map(([group, size]) => `${groupName(group)}: ${size}`));
	return (
		<fieldset class="small-choices">
			<legend>{t("scale.mode")}</legend>
			<label class="small-choice">
				<input
					type="radio"
					name={name}
					checked={chosen === "together"}
					onChange={() => onChoose("together")}
				/>
				{t("scale.together")}
			</label>
			<label class="small-choice">
				<input
					type="radio"
					name={name}
					checked={chosen === "by_perspective"}
					disabled={!asked.byPerspective}
					aria-describedby={`${name}-why`}
					onChange={() => onChoose("by_perspective")}
				/>
				{t("scale.by_perspective")}
			</label>
			<p class="hint" id={`${name}-why`}>
				{asked.byPerspective
					? t("scale.groups", { sizes })
					: t("scale.groups_too_small", { least: RANGE_FROM, sizes })}
			</p>
		</fieldset>
	);
}

function groupName(group: Perspective): string {
	return words(vocabulary.value?.perspectives[group] ?? "") ?? group;
}
