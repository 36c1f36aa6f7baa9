import { t } from "../i18n";
import { counted, secondsLeft } from "./timer";

/** The time that is left. A screen reader is told when it is over, not every second. */
export function Timer() {
	const left = secondsLeft.value;
	if (left === null) return null;
	return (
		<p class="timer" role="timer" aria-live="off">
			{left === 0 ? t("timer.over") : t("timer.left", { time: counted(left) })}
		</p>
	);
}
