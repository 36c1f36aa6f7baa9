import { refusalWords } from "../design/NoticeAt";
import { t } from "../i18n";
import type { Inviting } from "./personalLink";

/** Why no link was made, where the chair asked for it. */
export function WhyNoLink({ now }: { now: Inviting }) {
	if (!now.refused) return null;
	return (
		<p class="notice" role="alert">
			{now.refused === "no_signal" ? t("personal.no_signal") : refusalWords(now.refused)}
		</p>
	);
}
