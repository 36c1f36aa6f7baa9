import { t } from "../i18n";
import { me, records } from "../store";
import { frozen, nameOf, openRound } from "../views";
import { beginAnswer } from "./openAnswer";

/** Those this person answers for: on the telephone, or without a screen. What they say is typed
 * here, is not shown again, and counts like anybody's. */
export function ForOthers() {
	const round = openRound.value;
	if (!round || frozen.value) return null;
	const ballots = [...records.ballot.value.values()].filter(
		(ballot) => ballot.round === round.id && ballot.id !== me.value?.person,
	);
	if (ballots.length === 0) return null;
	return (
		<>
			{ballots.map(({ id, answered }) => (
				<section class="panel" key={id}>
					<h2>{t("proxy.asked", { name: nameOf(id) })}</h2>
					<p>{answered ? t("proxy.in") : t("proxy.about", { name: nameOf(id) })}</p>
					<button
						type="button"
						class="button button--wide"
						onClick={() => beginAnswer(round.id, answered, id)}
					>
						{answered ? t("proxy.change") : t("proxy.answer", { name: nameOf(id) })}
					</button>
				</section>
			))}
		</>
	);
}
