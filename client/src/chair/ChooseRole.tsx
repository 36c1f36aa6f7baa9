import { useId } from "preact/hooks";
import { t } from "../i18n";
import { roleWords } from "../roll/roleWords";
import { familyJoins, type Joining, rolesOffered } from "./joiningRoles";

interface Props {
	label: string;
	chosen: Joining;
	onChoose: (role: Joining) => void;
}

/** A role among those that this type of meeting has. */
export function ChooseRole({ label, chosen, onChoose }: Props) {
	const id = useId();
	return (
		<div class="field field--small">
			<label for={id}>{label}</label>
			<select
				id={id}
				class="select"
				value={chosen}
				aria-describedby={familyJoins() ? undefined : `${id}-why`}
				onChange={(event) => onChoose(event.currentTarget.value as Joining)}
			>
				{rolesOffered().map((role) => (
					<option key={role} value={role}>
						{roleWords(role)}
					</option>
				))}
			</select>
			{!familyJoins() && (
				<p class="hint" id={`${id}-why`}>
					{t("people.no_family")}
				</p>
			)}
		</div>
	);
}
