import type { RoundRecord } from "../contract.gen";
import { t } from "../i18n";
import { me } from "../store";
import { nameOf } from "../views";

/** Those who put their name to a number. Never on the projector: it hangs in the room. */
export function Named({ round }: { round: RoundRecord }) {
	if (round.named.length === 0 || me.value?.role === "projector") return null;
	return (
		<ul class="named" aria-label={t("name.list")}>
			{round.named.map(({ person, value }) => (
				<li key={person}>
					<bdi>{nameOf(person)}</bdi>: {value}
				</li>
			))}
		</ul>
	);
}
