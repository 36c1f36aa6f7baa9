import { t } from "../i18n";

/** Without TLS others on the network can read along, and the page says so. */
export function TryingOutNote() {
	return (
		<p class="notice" role="note">
			{t("page.trying_out")}
		</p>
	);
}
