import { useId } from "preact/hooks";
import type { CommandBodies } from "../contract.gen";
import { t } from "../i18n";

type Audience = CommandBodies["add_card"]["audience"];

interface Props {
	chosen: Audience;
	onChoose: (audience: Audience) => void;
}

const AUDIENCES = ["everyone", "professionals"] as const;

/** Who can see what is being added. Offered only to those for whom there is a choice. */
export function WhoSees({ chosen, onChoose }: Props) {
	const name = useId();
	return (
		<fieldset class="small-choices">
			<legend>{t("audience.title")}</legend>
			{AUDIENCES.map((audience) => (
				<label key={audience} class="small-choice">
					<input
						type="radio"
						name={name}
						checked={audience === chosen}
						onChange={() => onChoose(audience)}
					/>
					{t(`audience.${audience}`)}
				</label>
			))}
		</fieldset>
	);
}
