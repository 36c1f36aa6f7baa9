import { choosesWhoSees } from "../board/rights";
import { WhoSees } from "../board/WhoSees";
import { Written } from "../board/Written";
import { type Position, VIEW_LENGTH } from "../contract.gen";
import { Choices } from "../design/Choices";
import { t } from "../i18n";
import type { ViewDraft } from "./viewDraft";

interface Props {
	draft: ViewDraft;
	/** In the first person, or about somebody else. */
	own: boolean;
	onWrite: (change: Partial<ViewDraft>) => void;
}

const POSITIONS: readonly Position[] = ["agrees", "disagrees", "not_sure"];
const NONE = "none";

/** Whether one agrees, one's words, and who can read them. Saying neither yes nor no is an answer. */
export function ViewFields({ draft, own, onWrite }: Props) {
	const whose = own ? "mine" : "theirs";
	return (
		<>
			<Choices
				title={t(`views.position_${whose}`)}
				choices={[
					...POSITIONS.map((one) => [t(`views.${one}_${whose}`), one] as const),
					[t(`views.none_${whose}`), NONE] as const,
				]}
				chosen={draft.position ?? NONE}
				onChoose={(choice) => onWrite({ position: choice === NONE ? null : choice })}
			/>
			<Written
				label={t(`views.text_${whose}`)}
				hint={own ? t("views.text_hint") : t("views.text_hint_theirs")}
				text={draft.text}
				most={VIEW_LENGTH}
				onWrite={(text) => onWrite({ text })}
			/>
			{choosesWhoSees.value && (
				<WhoSees chosen={draft.audience} onChoose={(audience) => onWrite({ audience })} />
			)}
		</>
	);
}
