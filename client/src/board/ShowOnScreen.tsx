import type { ScreenMode } from "../contract.gen";
import { t } from "../i18n";
import { act } from "../outbox";
import { screen } from "../views";

interface Props {
	mode: ScreenMode;
	target: string;
	/** Where a refusal is shown. */
	place: string;
}

/** Puts one thing on the projector, and with it in focus on every phone. */
export function ShowOnScreen({ mode, target, place }: Props) {
	const shown = screen.value;
	const isOn = shown?.mode === mode && shown.target === target && !shown.blank;
	return (
		<button
			type="button"
			class="tool"
			aria-pressed={isOn}
			aria-label={isOn ? undefined : t("screen.show")}
			onClick={() => act("set_screen", { mode, target, page: 0, blank: false }, place)}
		>
			{isOn ? t("screen.shown") : t("screen.show_short")}
		</button>
	);
}
