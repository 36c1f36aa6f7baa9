import { useRef } from "preact/hooks";
import type { PersonRecord } from "../contract.gen";
import { t } from "../i18n";
import { may } from "../store";
import { untilSeatEnds } from "../untilSeatEnds";
import { frozen } from "../views";
import { SayWhere } from "./SayWhere";
import { whereOf } from "./WhereYouAre";

/** Whether this person is saying anew where they are. */
const saying = untilSeatEnds(false);

/** In the roll, beside one's own name: to change where one is and who else can hear. */
export function MyPlace({ person }: { person: PersonRecord }) {
	const opener = useRef<HTMLButtonElement>(null);
	if (!may("say_where") || frozen.value) return null;

	function close() {
		saying.value = false;
		requestAnimationFrame(() => opener.current?.focus());
	}

	return (
		<div class="roll-mine">
			{saying.value ? (
				<SayWhere before={whereOf(person)} onDone={close} onCancel={close} />
			) : (
				<button
					ref={opener}
					type="button"
					class="tool"
					onClick={() => {
						saying.value = true;
					}}
				>
					{t("where.change")}
				</button>
			)}
		</div>
	);
}
