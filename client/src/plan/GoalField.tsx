import { useId } from "preact/hooks";
import { t } from "../i18n";
import { pairs } from "../views";
import { goalWords } from "./planned";

interface Props {
	label: string;
	pair: string | null;
	/** Of the card: it may point only to what all its readers see. */
	audience: string;
	onChoose: (pair: string | null) => void;
}

/** The statement and goal that something is for. */
export function GoalField({ label, pair, audience, onChoose }: Props) {
	const id = useId();
	const offered = pairs.value.filter(
		(one) => !one.struck && [audience, "everyone"].includes(one.audience),
	);
	if (offered.length === 0) return null;
	return (
		<div class="field field--small">
			<label for={id}>{label}</label>
			<select
				id={id}
				class="select"
				value={pair ?? ""}
				onChange={(event) => onChoose(event.currentTarget.value || null)}
			>
				<option value="">{t("plan.no_goal")}</option>
				{offered.map((one) => (
					<option key={one.id} value={one.id}>
						{goalWords(one.id)}
					</option>
				))}
			</select>
		</div>
	);
}
