import { useId } from "preact/hooks";
import { language, t } from "../i18n";
import { today } from "./calendarDays";
import { dateInWords } from "./dateInWords";
import { dayWords } from "./dayWords";

interface Props {
	label: string;
	/** As it was typed. */
	said: string;
	/** YYYY-MM-DD, as it was understood or picked. */
	day: string | null;
	onSay: (said: string, day: string | null) => void;
}

/** A day in words or from a calendar, always said back in full. Words are understood in English only;
 * in other languages there is the calendar. */
export function DayField({ label, said, day, onSay }: Props) {
	const id = useId();
	const inWords = language.value === "en";
	const understood = said.trim() ? dateInWords(said, today()) : null;
	const lost = said.trim() !== "" && understood === null;
	const or = understood?.day === day ? understood?.or : undefined;
	return (
		<fieldset class="choices">
			<legend>{label}</legend>
			{inWords && (
				<div class="field field--small">
					<label for={id}>{t("plan.day_words")}</label>
					<p class="hint" id={`${id}-hint`}>
						{t("plan.day_hint")}
					</p>
					<input
						id={id}
						class="input"
						autocomplete="off"
						maxLength={60}
						value={said}
						aria-describedby={`${id}-hint ${id}-day`}
						onInput={({ currentTarget: { value } }) =>
							onSay(value, dateInWords(value, today())?.day ?? null)
						}
					/>
				</div>
			)}
			<div class="field field--small">
				<label for={`${id}-pick`}>{inWords ? t("plan.day_pick_or") : t("plan.day_pick")}</label>
				<input
					id={`${id}-pick`}
					class="input day-pick"
					type="date"
					value={day ?? ""}
					onInput={(event) => onSay("", event.currentTarget.value || null)}
				/>
			</div>
			<div id={`${id}-day`} role="status">
				{lost && <p class="lack">{t("plan.day_lost", { said: said.trim() })}</p>}
				{day && <p class="strong">{dayWords(day)}</p>}
				{day && day < today() && <p class="hint">{t("plan.day_over")}</p>}
			</div>
			{or && (
				<button
					type="button"
					class="button"
					onClick={() => {
						onSay("", or);
						document.getElementById(`${id}-pick`)?.focus(); // the button goes
					}}
				>
					{t("plan.day_or", { day: dayWords(or) })}
				</button>
			)}
		</fieldset>
	);
}
