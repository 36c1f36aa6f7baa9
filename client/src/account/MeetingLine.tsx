import type { ComponentChildren } from "preact";
import { clock, day } from "../clock";
import type { AccountMeetings } from "../contract.gen";
import { t, words } from "../i18n";

interface Props {
	meeting: AccountMeetings["meetings"][number];
	children: ComponentChildren;
}

/** A meeting in a list: its title, of what kind, when, and whether it is over. */
export function MeetingLine({ meeting, children }: Props) {
	const at = meeting.starts_at ?? meeting.created_at;
	const when = { day: day(at), time: clock(at) };
	return (
		<li class="panel">
			<h3 dir="auto">{meeting.title}</h3>
			<p class="quiet">
				{words(`type.${meeting.type}`)} ·{" "}
				{meeting.starts_at ? t("account.begins", when) : t("account.made", when)}
				{meeting.state === "frozen" && <> · {t("account.over")}</>}
			</p>
			{children}
		</li>
	);
}
