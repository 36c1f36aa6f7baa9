import { useId } from "preact/hooks";
import type { Perspective } from "../contract.gen";
import { t, words } from "../i18n";
import { vocabulary } from "../store";
import { choosesWhose } from "./rights";

interface Props {
	chosen: Perspective | null;
	onChoose: (perspective: Perspective | null) => void;
}

/** Whose view a card is, for those who write down what others say. */
export function Whose({ chosen, onChoose }: Props) {
	const id = useId();
	return (
		<div class="field field--small">
			<label for={id}>{t("card.whose")}</label>
			<select
				id={id}
				class="select"
				value={chosen ?? ""}
				onChange={(event) => onChoose((event.currentTarget.value || null) as Perspective | null)}
			>
				<option value="">{t("card.whose_nobody")}</option>
				{choosesWhose.value.map((perspective) => (
					<option key={perspective} value={perspective}>
						{words(vocabulary.value?.perspectives[perspective] ?? "")}
					</option>
				))}
			</select>
		</div>
	);
}
