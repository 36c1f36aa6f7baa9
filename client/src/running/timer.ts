import { computed, effect, signal } from "@preact/signals";
import { announce } from "../announce";
import { spoken, t } from "../i18n";
import { serverAhead } from "../store";
import { agenda } from "./running";

const now = signal(Date.now());

/** Seconds that are left, by the server's time; nothing when no timer runs. */
export const secondsLeft = computed(() => {
	const ends = agenda.value.timer_ends_at;
	if (!ends) return null;
	return Math.max(0, Math.ceil((Date.parse(ends) - now.value - serverAhead.value) / 1_000));
});

/** Minutes and seconds as a clock counts them down: 4:05. */
export function counted(seconds: number): string {
	const two = new Intl.NumberFormat(spoken(), { minimumIntegerDigits: 2 });
	const plain = new Intl.NumberFormat(spoken());
	return `${plain.format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`;
}

/** It ticks only while a timer runs. Its end is said once; the seconds are not. */
effect(() => {
	const ends = agenda.value.timer_ends_at;
	if (!ends) return;
	now.value = Date.now();
	let over = secondsLeft.peek() === 0;
	const tick = setInterval(() => {
		now.value = Date.now();
		if (over || secondsLeft.peek() !== 0) return;
		over = true;
		announce(t("timer.over"));
	}, 500);
	return () => clearInterval(tick);
});
