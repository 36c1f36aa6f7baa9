import { useState } from "preact/hooks";
import { type MeetingToMake, TITLE_LENGTH } from "../contract.gen";
import { t, words } from "../i18n";
import { useAsking } from "./asking";
import { makeMeeting } from "./doors";

const TYPES: readonly MeetingToMake["type"][] = [
	"icpc",
	"rcpc",
	"strategy",
	"taf",
	"lac",
	"network",
];

/** A new meeting: what kind, what those inside read at the top, and when it begins. */
export function MakeMeeting({ onMade }: { onMade: () => Promise<void> }) {
	const [type, setType] = useState<MeetingToMake["type"]>("icpc");
	const [title, setTitle] = useState("");
	const [begins, setBegins] = useState("");
	const [missing, setMissing] = useState(false);
	const { going, lack, run } = useAsking();

	async function make(event: Event) {
		event.preventDefault();
		setMissing(title.trim() === "");
		if (title.trim() === "") return;
		const starts_at = begins ? new Date(begins).toISOString() : null;
		const made = await run(() => makeMeeting({ type, title: title.trim(), starts_at }));
		if (!made) return;
		setTitle("");
		setBegins("");
		await onMade();
	}

	return (
		<form class="panel stack" onSubmit={make} noValidate aria-labelledby="make-meeting">
			<h2 id="make-meeting">{t("account.new_meeting")}</h2>
			<div class="field">
				<label for="meeting-type">{t("account.type")}</label>
				<select
					id="meeting-type"
					class="input"
					value={type}
					onChange={(event) => setType(event.currentTarget.value as MeetingToMake["type"])}
				>
					{TYPES.map((one) => (
						<option key={one} value={one}>
							{words(`type.${one}`)}
						</option>
					))}
				</select>
			</div>
			<div class="field">
				<label for="meeting-title">{t("account.meeting_title")}</label>
				<p class="hint" id="meeting-title-hint">
					{t("account.meeting_title_hint")}
				</p>
				{missing && (
					<p class="lack" id="meeting-title-lack">
						{t("account.title_missing")}
					</p>
				)}
				<input
					id="meeting-title"
					class="input"
					dir="auto"
					maxLength={TITLE_LENGTH}
					autocomplete="off"
					value={title}
					aria-describedby={`meeting-title-hint${missing ? " meeting-title-lack" : ""}`}
					onInput={(event) => setTitle(event.currentTarget.value)}
				/>
			</div>
			<div class="field">
				<label for="meeting-begins">{t("account.when")}</label>
				<p class="hint" id="meeting-begins-hint">
					{t("account.when_hint")}
				</p>
				<input
					id="meeting-begins"
					class="input"
					type="datetime-local"
					value={begins}
					aria-describedby="meeting-begins-hint"
					onInput={(event) => setBegins(event.currentTarget.value)}
				/>
			</div>
			{lack && <p class="lack">{lack}</p>}
			<button type="submit" class="button button--yours" aria-disabled={going}>
				{t("account.make")}
			</button>
		</form>
	);
}
