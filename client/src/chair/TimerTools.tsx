import { useId, useState } from "preact/hooks";
import { TIMER_SECONDS } from "../contract.gen";
import { t } from "../i18n";
import { act } from "../outbox";
import { agenda } from "../running/running";

const MINUTES = [1, 2, 5, 10] as const;

/** A timer that everyone sees: a few usual lengths, or any. */
export function TimerTools() {
	const id = useId();
	const [minutes, setMinutes] = useState("");
	const runs = agenda.value.timer_ends_at !== null;
	const asked = Math.round(Number(minutes.replace(",", ".")) * 60);
	const ready = asked >= 1 && asked <= TIMER_SECONDS;
	if (runs)
		return (
			<div class="stage-tools">
				<button type="button" class="tool" onClick={() => start(null)}>
					{t("timer.stop")}
				</button>
			</div>
		);
	return (
		<form
			class="stage-tools"
			onSubmit={(event) => {
				event.preventDefault();
				if (ready) start(asked);
			}}
		>
			<h3>{t("timer.title")}</h3>
			<div class="tools">
				{MINUTES.map((count) => (
					<button key={count} type="button" class="tool" onClick={() => start(count * 60)}>
						{t("timer.minutes", { count })}
					</button>
				))}
			</div>
			<div class="stage-row">
				<label for={id}>{t("timer.other")}</label>
				<input
					id={id}
					class="input input--short"
					inputMode="decimal"
					autocomplete="off"
					value={minutes}
					onInput={(event) => setMinutes(event.currentTarget.value)}
				/>
				<button type="submit" class="tool" aria-disabled={!ready}>
					{t("timer.start")}
				</button>
			</div>
		</form>
	);
}

function start(seconds: number | null): void {
	void act("set_timer", { seconds }, "stage");
}
