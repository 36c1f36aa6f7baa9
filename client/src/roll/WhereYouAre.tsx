import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { type Join, OTHERS_LENGTH, type PersonRecord } from "../contract.gen";
import { Choices } from "../design/Choices";
import { t } from "../i18n";

export interface Where {
	whereabouts: Join["whereabouts"] | null;
	/** Who else can see or hear where they are. */
	others: string;
}

export const NOT_SAID: Where = { whereabouts: null, others: "" };

interface Props {
	said: Where;
	onSay: (said: Where) => void;
	children?: ComponentChildren;
}

/** Where someone takes part from. Who is with them is asked only of those who are elsewhere. */
export function WhereYouAre({ said, onSay, children }: Props) {
	const id = useId();
	return (
		<>
			<Choices
				title={t("where.title")}
				choices={[
					[t("where.in_the_room"), "in_the_room"],
					[t("where.elsewhere"), "elsewhere"],
				]}
				chosen={said.whereabouts}
				onChoose={(whereabouts) => onSay({ ...said, whereabouts })}
			>
				{children}
			</Choices>
			{said.whereabouts === "elsewhere" && (
				<div class="field">
					<label for={id}>{t("where.others")}</label>
					<p class="hint" id={`${id}-hint`}>
						{t("where.others_hint")}
					</p>
					<input
						id={id}
						class="input"
						dir="auto"
						value={said.others}
						maxLength={OTHERS_LENGTH}
						autocomplete="off"
						aria-describedby={`${id}-hint`}
						onInput={(event) => onSay({ ...said, others: event.currentTarget.value })}
					/>
				</div>
			)}
		</>
	);
}

/** What somebody with a screen has said before. */
export function whereOf({ whereabouts, others }: PersonRecord): Where {
	return { whereabouts: whereabouts === "in_the_room" ? "in_the_room" : "elsewhere", others };
}

/** Whoever is in the room is not asked who else is with them. */
export function othersOf({ whereabouts, others }: Where): string {
	return whereabouts === "elsewhere" ? others.trim() : "";
}
