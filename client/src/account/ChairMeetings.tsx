import { useCallback, useEffect, useState } from "preact/hooks";
import type { AccountMeetings } from "../contract.gen";
import { inChosenLanguage, t } from "../i18n";
import { useAsking } from "./asking";
import { meetings, openSeat, projectorLink } from "./doors";
import { MakeMeeting } from "./MakeMeeting";
import { MeetingLine } from "./MeetingLine";

type Meeting = AccountMeetings["meetings"][number];

/** A chair's own meetings: made, opened, and shown on a projector. */
export function ChairMeetings() {
	const [list, setList] = useState<readonly Meeting[] | null>(null);
	const { lack, run } = useAsking();

	const look = useCallback(async () => {
		const found = await run(meetings);
		if (found) setList(found.meetings);
	}, []);
	useEffect(() => void look(), [look]);

	async function open(meeting: string) {
		const seated = await run(() => openSeat(meeting));
		if (seated) window.location.assign(inChosenLanguage(`/room/${seated.seat}`));
	}

	return (
		<div class="stack">
			<MakeMeeting onMade={look} />
			<section aria-labelledby="own-meetings">
				<h2 id="own-meetings">{t("account.own_meetings")}</h2>
				{lack && <p class="lack">{lack}</p>}
				{list?.length === 0 && <p>{t("account.no_meetings")}</p>}
				<ul class="account-list">
					{list?.map((meeting) => (
						<MeetingLine key={meeting.id} meeting={meeting}>
							<div class="tools">
								<button type="button" class="button" onClick={() => void open(meeting.id)}>
									{t("account.open")}
									<span class="visually-hidden"> {meeting.title}</span>
								</button>
								{meeting.state === "open" && <Projector meeting={meeting} />}
							</div>
						</MeetingLine>
					))}
				</ul>
			</section>
		</div>
	);
}

function Projector({ meeting }: { meeting: Meeting }) {
	const [address, setAddress] = useState("");
	const { lack, run } = useAsking();
	async function make() {
		const made = await run(() => projectorLink(meeting.id));
		if (made) setAddress(made.address);
	}
	if (address)
		return (
			<label class="field">
				{t("account.projector_link")}
				<input
					class="input"
					dir="ltr"
					readOnly
					value={address}
					onFocus={(event) => event.currentTarget.select()}
				/>
			</label>
		);
	return (
		<>
			<button type="button" class="button button--plain" onClick={() => void make()}>
				{t("account.projector")}
				<span class="visually-hidden"> {meeting.title}</span>
			</button>
			{lack && <p class="lack">{lack}</p>}
		</>
	);
}
