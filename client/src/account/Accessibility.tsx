import { Language } from "../design/Language";
import { t } from "../i18n";

/** The accessibility statement: what works for whom, what does not yet, and whom to tell. */
export function Accessibility() {
	return (
		<main class="page page--narrow statement">
			<h1>{t("access.title")}</h1>
			<p class="lead">{t("access.about")}</p>
			<h2>{t("access.can")}</h2>
			<ul>
				<li>{t("access.can_keyboard")}</li>
				<li>{t("access.can_pointer")}</li>
				<li>{t("access.can_zoom")}</li>
				<li>{t("access.can_listen")}</li>
				<li>{t("access.can_colour")}</li>
				<li>{t("access.can_still")}</li>
				<li>{t("access.can_language")}</li>
				<li>{t("access.can_other")}</li>
			</ul>
			<h2>{t("access.cannot")}</h2>
			<ul>
				<li>{t("access.cannot_drawings")}</li>
				<li>{t("access.cannot_projector")}</li>
				<li>{t("access.cannot_translation")}</li>
				<li>{t("access.cannot_record")}</li>
			</ul>
			<h2>{t("access.how")}</h2>
			<p>{t("access.how_tested")}</p>
			<p>{t("access.how_not_tested")}</p>
			<h2>{t("access.tell")}</h2>
			<p>{t("access.tell_whom")}</p>
			<p>{t("access.tell_further")}</p>
			<p class="quiet">{t("access.law")}</p>
			<Language />
		</main>
	);
}
