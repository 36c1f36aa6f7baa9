import { useEffect } from "preact/hooks";
import { isTyping } from "../board/Undo";
import { Dialog } from "../design/Dialog";
import { t, words } from "../i18n";
import { SHORTCUTS, sheetOpen, shortcutOf, shortcutsOn } from "./shortcuts";

/** Opens the sheet that tells the chair's keys. */
export function ShortcutsButton() {
	return (
		<button
			type="button"
			class="button button--plain shortcuts-button"
			aria-keyshortcuts="?"
			onClick={() => {
				sheetOpen.value = true;
			}}
		>
			{t("shortcut.title")}
		</button>
	);
}

/** The chair's keys, and the sheet that tells them. */
export function Shortcuts() {
	useEffect(() => {
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, []);
	if (!sheetOpen.value) return null;
	return (
		<Dialog
			title={t("shortcut.title")}
			onClose={() => {
				sheetOpen.value = false;
			}}
		>
			<p>{t("shortcut.about")}</p>
			<label class="choice">
				<input
					type="checkbox"
					checked={shortcutsOn.value}
					onChange={(event) => {
						shortcutsOn.value = event.currentTarget.checked;
					}}
				/>
				<span>{t("shortcut.on")}</span>
			</label>
			<dl class="shortcuts">
				{SHORTCUTS.map(({ key, does }) => (
					<div key={key}>
						<dt>
							<kbd>{key.toUpperCase()}</kbd>
						</dt>
						<dd>{words(does)}</dd>
					</div>
				))}
				<div>
					<dt>
						<kbd>Ctrl</kbd> <kbd>Z</kbd>
					</dt>
					<dd>{t("shortcut.undo")}</dd>
				</div>
				<div>
					<dt>
						<kbd>Ctrl</kbd> <kbd>Enter</kbd>
					</dt>
					<dd>{t("shortcut.keep")}</dd>
				</div>
			</dl>
			<p class="hint">{t("shortcut.on_the_projector")}</p>
		</Dialog>
	);
}

function onKey(event: KeyboardEvent): void {
	if (!shortcutsOn.value || isTyping(event.target)) return;
	const shortcut = shortcutOf(event);
	if (!shortcut) return;
	event.preventDefault();
	shortcut.run();
}
