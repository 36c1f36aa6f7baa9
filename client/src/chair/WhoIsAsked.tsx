import { t } from "../i18n";
import { type Asked, RANGE_FROM } from "./asking";

interface Props {
	asked: Asked;
	/** Whether this pair was scaled before: nearly the same people make it stricter (P38). */
	again: boolean;
}

/** Who will be asked, and what will be shown of their answers. */
export function WhoIsAsked({ asked, again }: Props) {
	const count = asked.people.length;
	return (
		<section class="panel panel--flat" aria-labelledby="asked-title">
			<h3 id="asked-title">{t("scale.who", { count })}</h3>
			{count > 0 && (
				<ul class="names">
					{asked.people.map((person) => (
						<li key={person.id}>
							<bdi>{person.name}</bdi>
						</li>
					))}
				</ul>
			)}
			<h3>{t("scale.what_shown")}</h3>
			{asked.form === "dots" && <p>{t("scale.shown_dots")}</p>}
			{asked.form === "range" && <p class="lack">{t("scale.shown_range", { asked: count })}</p>}
			{asked.form === "withheld" && (
				<p class="lack">{t("refused.too_few_asked", { asked: count, least: RANGE_FROM })}</p>
			)}
			{asked.form === "dots" && again && <p class="hint">{t("scale.shown_again")}</p>}
			<p class="hint">{t("scale.shown_stricter")}</p>
		</section>
	);
}
