import { LinkLine } from "../design/LinkLine";
import { t } from "../i18n";
import { Leave } from "../phone/Leave";
import { me } from "../store";

export function Waiting() {
	return (
		<main class="page page--narrow">
			<LinkLine />
			<div class="panel panel--calm">
				<h1>{t("waiting.title")}</h1>
				<p class="lead">{t("waiting.soon")}</p>
				<p>{t("waiting.stay")}</p>
			</div>
			<p>
				{t("waiting.joined_as")} <bdi class="strong">{me.value?.name}</bdi>
			</p>
			<h2>{t("waiting.meanwhile")}</h2>
			<ul class="plain-list">
				<li>{t("waiting.board")}</li>
				<li>{t("waiting.scale")}</li>
				<li>{t("waiting.ask")}</li>
			</ul>
			<Leave />
		</main>
	);
}
