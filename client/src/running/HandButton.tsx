import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { may, me } from "../store";
import { frozen } from "../views";
import { handIsUp } from "./running";

/** "I'd like to say something": everyone sees that the hand is up, as in the room. */
export function HandButton() {
	if (!may("raise_hand") || frozen.value) return null;
	const isUp = handIsUp.value;
	return (
		<>
			<button
				type="button"
				class="button hand"
				aria-pressed={isUp}
				onClick={() => {
					if (isUp) void act("lower_hand", { person: me.value?.person ?? "" }, "hand");
					else void act("raise_hand", {}, "hand");
				}}
			>
				{isUp ? t("hand.down") : t("hand.up")}
			</button>
			<NoticeAt place="hand" />
		</>
	);
}
