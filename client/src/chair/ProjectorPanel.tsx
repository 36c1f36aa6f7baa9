import { COLUMN_ORDER } from "../board/place";
import { mayDo } from "../board/rights";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { records, vocabulary } from "../store";
import { connected, screen } from "../views";
import { putOnScreen, toggleBlank, turnPage } from "./putOnScreen";
import { screenWords } from "./screenWords";

/** What everyone looks at: a small picture of the projector in words, and the choice of what it
 * shows. Cards and pairs are put there from the board. */
export function ProjectorPanel() {
	if (!mayDo("set_screen")) return null;
	const shown = screen.value;
	const { title, text } = screenWords(shown);
	const page = shown?.page ?? 0;
	const isOn = [...records.person.value.values()].some(
		(person) => person.role === "projector" && connected.value.has(person.id),
	);
	return (
		<section class="panel" aria-labelledby="screen-title">
			<h2 id="screen-title">{t("screen.title")}</h2>
			<div class="preview" data-blank={shown?.blank}>
				<p class="strong">{title}</p>
				<p class="preview-text" dir="auto">
					{text}
				</p>
				{page > 0 && <p>{t("screen.page", { page: page + 1 })}</p>}
			</div>
			<p class="quiet">{isOn ? t("screen.plugged") : t("screen.unplugged")}</p>
			{/* biome-ignore lint/a11y/useSemanticElements: a row of buttons is no set of fields */}
			<div class="screen-choices" role="group" aria-label={t("screen.choose")}>
				<Choice mode="join" target={null} label={t("screen.join")} />
				<Choice mode="columns" target={null} label={t("screen.columns")} />
				<Choice mode="plan" target={null} label={t("screen.plan")} />
				{COLUMN_ORDER.map((column) => (
					<Choice
						key={column}
						mode="column"
						target={column}
						label={words(vocabulary.value?.columns[column] ?? "") ?? ""}
					/>
				))}
			</div>
			<div class="screen-keys">
				<button
					type="button"
					class="screen-key"
					aria-disabled={page === 0}
					onClick={() => turnPage(-1)}
				>
					{t("screen.back")}
				</button>
				<button type="button" class="screen-key" onClick={() => turnPage(1)}>
					{t("screen.forward")}
				</button>
				<button
					type="button"
					class="screen-key"
					aria-pressed={shown?.blank ?? false}
					aria-keyshortcuts="B"
					onClick={toggleBlank}
				>
					{shown?.blank ? t("screen.unblank") : t("screen.blank")}
				</button>
			</div>
			<NoticeAt place="screen" />
		</section>
	);
}

interface ChoiceProps {
	mode: "join" | "columns" | "column" | "plan";
	target: string | null;
	label: string;
}

function Choice({ mode, target, label }: ChoiceProps) {
	const shown = screen.value;
	const isOn = shown?.mode === mode && shown.target === target && !shown.blank;
	return (
		<button
			type="button"
			class="screen-choice"
			aria-pressed={isOn}
			onClick={() => putOnScreen({ mode, target, page: 0, blank: false })}
		>
			{label}
		</button>
	);
}
