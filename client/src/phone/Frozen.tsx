import { t } from "../i18n";
import { WhatNext } from "../plan/WhatNext";

export function Frozen() {
	return (
		<section class="panel panel--calm">
			<h2>{t("frozen.title")}</h2>
			<p class="lead">{t("frozen.thanks")}</p>
			<WhatNext />
			<p>{t("frozen.still")}</p>
			<p>{t("frozen.close")}</p>
		</section>
	);
}
