import { t } from "../i18n";
import { act } from "../outbox";
import { agenda } from "../running/running";

/** Stops and opens adding to the board for all but whoever runs the meeting. */
export function LockAdding() {
	const locked = agenda.value.adding_locked;
	return (
		<div class="stage-tools">
			<button
				type="button"
				class="tool"
				onClick={() => act("lock_adding", { locked: !locked }, "stage")}
			>
				{locked ? t("locked.open") : t("locked.stop")}
			</button>
		</div>
	);
}
