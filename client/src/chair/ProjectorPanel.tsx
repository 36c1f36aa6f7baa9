import { useEffect } from "preact/hooks";
import { COLUMN_ORDER } from "../board/place";
import { mayDo } from "../board/rights";
import { isTyping } from "../board/Undo";
import type { CommandBodies } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { act } from "../outbox";
import { records, vocabulary } from "../store";
import { connected, screen } from "../views";
import { screenWords } from "./screenWords";

type Screen = CommandBodies["set_screen"];

const PAGES = 100;

/** What everyone looks at: a small picture of the projector in words, and the choice of what it
 * shows. Cards and pairs are put there from the board. */
export function ProjectorPanel() {
	useEffect(() => {
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, []);
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
					onClick={() => page > 0 && change({ page: page - 1 })}
				>
					{t("screen.back")}
				</button>
				<button
					type="button"
					class="screen-key"
					onClick={() => page + 1 < PAGES && change({ page: page + 1 })}
				>
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
			onClick={() => change({ mode, target, page: 0, blank: false })}
		>
			{label}
		</button>
	);
}

function change(part: Partial<Screen>): void {
	const { mode = "join", target = null, page = 0, blank = false } = screen.value ?? {};
	void act("set_screen", { mode, target, page, blank, ...part }, "screen");
}

function toggleBlank(): void {
	change({ blank: !screen.value?.blank });
}

function onKey(event: KeyboardEvent): void {
	if (event.key.toLowerCase() !== "b" || event.ctrlKey || event.metaKey || event.altKey) return;
	if (isTyping(event.target) || !mayDo("set_screen")) return;
	event.preventDefault();
	toggleBlank();
}
