import { Written } from "../board/Written";
import { DrawPad } from "../child/DrawPad";
import { PANEL_LENGTH, type Story } from "../contract.gen";
import { t } from "../i18n";
import { characters } from "../statement/splice";
import { keepPanel, panelDraft } from "./panels";

/** Writing and drawing one panel. */
export function WritePanel({ story, audience = "everyone" }: { story: Story; audience?: string }) {
	const draft = panelDraft.value;
	if (!draft) return null;
	const nothing = draft.text.trim() === "" && draft.drawing.length === 0;
	const ready = !nothing && characters(draft.text.trim()) <= PANEL_LENGTH;

	function change(part: Partial<NonNullable<typeof draft>>) {
		const now = panelDraft.value;
		if (now) panelDraft.value = { ...now, ...part };
	}

	return (
		<form
			class="panel making no-print"
			onSubmit={(event) => {
				event.preventDefault();
				if (ready) void keepPanel(story, audience);
			}}
		>
			<Written
				label={t("story.words")}
				hint={t("story.words_hint")}
				text={draft.text}
				most={PANEL_LENGTH}
				focusFirst
				onWrite={(text) => change({ text })}
			/>
			<DrawPad drawing={draft.drawing} onDraw={(drawing) => change({ drawing })} />
			{draft.panel && draft.panel.agreed_by.length > 0 && (
				<p class="hint">{t("story.agreed_again")}</p>
			)}
			<div class="tools">
				<button type="submit" class="button" aria-disabled={!ready}>
					{t("story.keep")}
				</button>
				<button
					type="button"
					class="button button--plain"
					onClick={() => {
						panelDraft.value = null;
					}}
				>
					{t("card.cancel")}
				</button>
			</div>
		</form>
	);
}
