import { useId, useState } from "preact/hooks";
import { change, language, t } from "../i18n";
import { LANGUAGES, MACHINE_MADE } from "../messages.gen";
import { me } from "../store";

/** Each language by its own name. */
const NAMES: Record<string, string> = {
	en: "English",
	cy: "Cymraeg",
	pl: "Polski",
	ro: "Română",
	ur: "اردو",
	ar: "العربية",
};

/** In which language this screen speaks. Nothing that was typed is lost by choosing another. */
export function Language() {
	const id = useId();
	const [failed, setFailed] = useState(false);
	return (
		<div class="language">
			<label for={id}>{t("language.choose")}</label>
			<select
				id={id}
				class="select"
				value={language.value}
				onChange={(event) => {
					change(event.currentTarget.value).then(
						() => setFailed(false),
						() => setFailed(true),
					);
				}}
			>
				{LANGUAGES.map((tag) => (
					<option key={tag} value={tag} lang={tag}>
						{NAMES[tag] ?? tag}
					</option>
				))}
			</select>
			{failed && (
				<p class="lack" role="status">
					{t("language.no_signal")}
				</p>
			)}
			{!me.value && <a href="/accessibility">{t("access.title")}</a>}
			{MACHINE_MADE.includes(language.value) && <p class="hint">{t("language.machine")}</p>}
		</div>
	);
}
