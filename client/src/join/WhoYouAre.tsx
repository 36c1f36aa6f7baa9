import type { ComponentChildren } from "preact";
import type { Join } from "../contract.gen";
import { Choices } from "../design/Choices";
import { t } from "../i18n";

interface Props {
	chosen: Join["role"] | null;
	onChoose: (role: Join["role"]) => void;
	children?: ComponentChildren;
}

export function WhoYouAre({ chosen, onChoose, children }: Props) {
	return (
		<Choices
			title={t("join.who")}
			choices={[
				[t("join.who.parent"), "family"],
				[t("join.who.relative"), "network"],
				[t("join.who.child"), "child"],
				[t("join.who.worker"), "professional"],
				[t("join.who.lead"), "lead_professional"],
				[t("join.who.advocate"), "advocate"],
				[t("join.who.minutes"), "minute_taker"],
				[t("join.who.observer"), "observer"],
			]}
			chosen={chosen}
			onChoose={onChoose}
		>
			{children}
		</Choices>
	);
}
