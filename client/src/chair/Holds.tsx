import { cards } from "../boardCards";
import { t } from "../i18n";
import { records } from "../store";
import { inMeeting, pairs } from "../views";
import { missingNow, missingWords } from "./Missing";

/** What the record will hold, and what is missing from it. */
export function Holds() {
	const standing = [...cards.value.values()].filter((card) => !card.struck).length;
	const struck = cards.value.size - standing;
	const rounds = [...records.round.value.values()].filter((round) => round.release).length;
	return (
		<>
			<h3>{t("freeze.holds")}</h3>
			<ul class="plain-list plain-list--close">
				<li>{t("freeze.cards", { count: standing })}</li>
				{struck > 0 && <li>{t("freeze.struck", { count: struck })}</li>}
				<li>{t("freeze.pairs", { count: pairs.value.filter((pair) => !pair.struck).length })}</li>
				<li>{t("freeze.rounds", { count: rounds })}</li>
				<li>{t("freeze.people", { count: inMeeting.value.length })}</li>
			</ul>
			{missingNow.value.length > 0 && (
				<>
					<h3>{t("freeze.missing")}</h3>
					<ul class="plain-list plain-list--close">
						{missingNow.value.map((one) => (
							<li key={missingWords(one)}>{missingWords(one)}</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}
