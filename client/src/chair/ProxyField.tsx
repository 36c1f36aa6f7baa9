import { useId } from "preact/hooks";
import { t } from "../i18n";
import { inMeeting } from "../views";

interface Props {
	chosen: string;
	onChoose: (person: string) => void;
}

/** Who types for somebody: one of those who have a screen. Whoever is chosen learns the number. */
export function ProxyField({ chosen, onChoose }: Props) {
	const id = useId();
	return (
		<div class="field field--small">
			<label for={id}>{t("proxy.who")}</label>
			<p class="hint" id={`${id}-hint`}>
				{t("proxy.who_hint")}
			</p>
			<select
				id={id}
				class="select"
				aria-describedby={`${id}-hint`}
				value={chosen}
				onChange={(event) => onChoose(event.currentTarget.value)}
			>
				<option value="">{t("proxy.nobody")}</option>
				{inMeeting.value
					.filter((person) => !person.proxy && person.role !== "observer")
					.map((person) => (
						<option key={person.id} value={person.id}>
							{person.name}
						</option>
					))}
			</select>
		</div>
	);
}
