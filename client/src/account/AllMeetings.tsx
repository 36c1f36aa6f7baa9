import { useCallback, useEffect, useState } from "preact/hooks";
import type { AccountMeetings, ChairAccounts } from "../contract.gen";
import { t } from "../i18n";
import { AuditLog } from "./AuditLog";
import { useAsking } from "./asking";
import { chairs, meetings, setChair } from "./doors";
import { MeetingLine } from "./MeetingLine";

type Meeting = AccountMeetings["meetings"][number];
type Chair = ChairAccounts["chairs"][number];

/** For a service manager: which meetings there are and who chairs them. No way into any. */
export function AllMeetings() {
	const [list, setList] = useState<readonly Meeting[]>([]);
	const [people, setPeople] = useState<readonly Chair[]>([]);

	const { lack, run } = useAsking();

	const look = useCallback(async () => {
		const found = await run(meetings);
		if (found) setList(found.meetings);
		const accounts = found && (await run(chairs));
		if (accounts) setPeople(accounts.chairs);
	}, []);
	useEffect(() => void look(), [look]);

	return (
		<div class="stack">
			<section aria-labelledby="all-meetings">
				<h2 id="all-meetings">{t("account.all_meetings")}</h2>
				<p class="quiet">{t("account.no_way_in")}</p>
				{lack && <p class="lack">{lack}</p>}
				<ul class="account-list">
					{list.map((meeting) => (
						<MeetingLine key={meeting.id} meeting={meeting}>
							<AnotherChair meeting={meeting} people={people} onSet={look} />
						</MeetingLine>
					))}
				</ul>
			</section>
			<AuditLog />
		</div>
	);
}

interface Props {
	meeting: Meeting;
	people: readonly Chair[];
	onSet: () => Promise<void>;
}

/** Who chairs it, and giving it to somebody else, which is asked once more. */
function AnotherChair({ meeting, people, onSet }: Props) {
	const [chosen, setChosen] = useState<string | null>(null);
	const { going, lack, run } = useAsking();

	async function set() {
		const account = chosen;
		if (!account || !(await run(() => setChair(meeting.id, account)))) return;
		setChosen(null);
		await onSet();
	}

	return (
		<div class="stack">
			<p>
				{t("account.chaired_by")} <bdi>{meeting.chair ?? t("account.nobody")}</bdi>
			</p>
			{chosen === null ? (
				<button type="button" class="button" onClick={() => setChosen("")}>
					{t("account.another_chair")}
					<span class="visually-hidden"> {meeting.title}</span>
				</button>
			) : (
				<fieldset class="stack">
					<legend>{t("account.who_chairs")}</legend>
					<p class="hint">{t("account.another_chair_what")}</p>
					<select
						class="input"
						aria-label={t("account.who_chairs")}
						value={chosen}
						onChange={(event) => setChosen(event.currentTarget.value)}
					>
						<option value="">{t("account.choose")}</option>
						{people.map((one) => (
							<option key={one.id} value={one.id}>
								{one.name}
							</option>
						))}
					</select>
					{lack && <p class="lack">{lack}</p>}
					<div class="row">
						<button
							type="button"
							class="button button--yours"
							aria-disabled={going || !chosen}
							onClick={() => void set()}
						>
							{t("account.give")}
						</button>
						<button type="button" class="button button--plain" onClick={() => setChosen(null)}>
							{t("account.keep")}
						</button>
					</div>
				</fieldset>
			)}
		</div>
	);
}
