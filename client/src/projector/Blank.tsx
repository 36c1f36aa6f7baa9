import { t } from "../i18n";

/** Nothing of the meeting is in the page. At first a hint for whoever pressed the key. */
export function Blank({ own }: { own: boolean }) {
	return (
		<main class="projector-blank">
			<h1 class="visually-hidden">{t("projector.blank")}</h1>
			{own && <p class="fading-hint">{t("projector.show_key")}</p>}
		</main>
	);
}
