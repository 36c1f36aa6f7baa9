import { namesIn } from "../audiences";
import { t } from "../i18n";
import { me, part } from "../store";

/** One calm line for those inside a confidential part. The chair, who holds it, knows. */
export function PrivatePart() {
	if (!part.value || me.value?.role === "chair") return null;
	return (
		<p class="private-part" role="status">
			{t("private.only", { names: namesIn(part.value) })}
		</p>
	);
}
