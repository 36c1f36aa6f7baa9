import { t } from "../i18n";

/** Before the first welcome. */
export function Opening({ lost }: { lost: boolean }) {
	return (
		<main class="page page--narrow">
			<p class="lead appear-late" role="status">
				{lost ? t("link.lost") : t("page.opening")}
			</p>
		</main>
	);
}
