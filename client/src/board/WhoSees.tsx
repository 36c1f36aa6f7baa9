import { useId } from "preact/hooks";
import { audiences, audienceWords } from "../audiences";
import { t } from "../i18n";

interface Props {
	/** One that is no longer among the choices shows as no choice at all. */
	chosen: string;
	onChoose: (audience: string) => void;
}

/** Who can see an item. Offered only to those for whom there is a choice. */
export function WhoSees({ chosen, onChoose }: Props) {
	const name = useId();
	return (
		<fieldset class="small-choices">
			<legend>{t("audience.title")}</legend>
			{audiences.value.map((audience) => (
				<label key={audience} class="small-choice">
					<input
						type="radio"
						name={name}
						checked={audience === chosen}
						onChange={() => onChoose(audience)}
					/>
					<bdi>{audienceWords(audience)}</bdi>
				</label>
			))}
		</fieldset>
	);
}
