import { link } from "../connection";
import { t } from "../i18n";

/** One quiet line while there is no signal. It appears only when a blink would have passed. */
export function LinkLine() {
	if (link.value !== "lost") return null;
	return (
		<p class="link-line appear-late" role="status">
			{t("link.lost")}
		</p>
	);
}
