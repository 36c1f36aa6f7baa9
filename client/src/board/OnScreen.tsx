import { t } from "../i18n";

/** Marks what the chair shows to everyone just now. */
export function OnScreen() {
	return <p class="on-screen">{t("focus.title")}</p>;
}
