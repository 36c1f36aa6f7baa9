import { useId } from "preact/hooks";
import type { Perspective } from "../contract.gen";
import { t, words } from "../i18n";
import { me, vocabulary } from "../store";
import { inMeeting } from "../views";
import { choosesWhose } from "./rights";

export interface Speaker {
	perspective: Perspective | null;
	said_by: string | null;
}

interface Props {
	chosen: Speaker;
	onChoose: (speaker: Speaker) => void;
}

const PERSON = "person:";

/** Whose words a card holds, for those who write down what others say: a person's, or a view's. */
export function Whose({ chosen, onChoose }: Props) {
	const id = useId();
	return (
		<div class="field field--small">
			<label for={id}>{t("card.whose")}</label>
			<select
				id={id}
				class="select"
				value={chosen.said_by ? `${PERSON}${chosen.said_by}` : (chosen.perspective ?? "")}
				onChange={(event) => onChoose(speakerOf(event.currentTarget.value))}
			>
				<option value="">{t("card.whose_nobody")}</option>
				<optgroup label={t("card.whose_person")}>
					{inMeeting.value
						.filter(({ id }) => id !== me.value?.person)
						.map(({ id, name }) => (
							<option key={id} value={`${PERSON}${id}`}>
								{name}
							</option>
						))}
				</optgroup>
				<optgroup label={t("card.whose_view")}>
					{choosesWhose.value.map((perspective) => (
						<option key={perspective} value={perspective}>
							{words(vocabulary.value?.perspectives[perspective] ?? "")}
						</option>
					))}
				</optgroup>
			</select>
		</div>
	);
}

function speakerOf(value: string): Speaker {
	if (value.startsWith(PERSON)) return { perspective: null, said_by: value.slice(PERSON.length) };
	return { perspective: (value || null) as Perspective | null, said_by: null };
}
