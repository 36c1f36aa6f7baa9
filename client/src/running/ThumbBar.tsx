import "../design/running.css";
import { t } from "../i18n";
import { HandButton } from "./HandButton";

/** At the foot of a phone, where a thumb reaches: to the board, a hand up, and what else there is. */
export function ThumbBar() {
	return (
		<nav class="thumb-bar" aria-label={t("thumb.bar")}>
			<button type="button" class="button" onClick={() => bring("board-title")}>
				{t("thumb.board")}
			</button>
			<HandButton />
			<button type="button" class="button" onClick={() => bring("roll-title")}>
				{t("thumb.more")}
			</button>
		</nav>
	);
}

function bring(id: string): void {
	const found = document.getElementById(id);
	if (!found) return;
	found.tabIndex = -1;
	found.focus({ preventScroll: true });
	found.scrollIntoView({ block: "start" });
}
