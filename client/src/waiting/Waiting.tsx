import { useEffect, useState } from "preact/hooks";
import { wide } from "../board/wide";
import { Later } from "../design/Later";
import { t } from "../i18n";
import { Leave } from "../phone/Leave";
import { fetchAhead, loadLanguage, loadSayWhere } from "../phone/later";
import { me } from "../store";

/** `saysWhere`: whoever came by their own link has not been asked yet where they are. */
export function Waiting({ saysWhere }: { saysWhere: boolean }) {
	const [asked, setAsked] = useState(saysWhere);
	useEffect(() => fetchAhead(wide.value), []);
	return (
		<main class="page page--narrow">
			<div class="panel panel--calm">
				<h1>{t("waiting.title")}</h1>
				<p class="lead">{t("waiting.soon")}</p>
				<p>{t("waiting.stay")}</p>
			</div>
			{asked && <Later load={loadSayWhere} give={{ onDone: () => setAsked(false) }} />}
			<p>
				{t("waiting.joined_as")} <bdi class="strong">{me.value?.name}</bdi>
			</p>
			<h2>{t("waiting.meanwhile")}</h2>
			<ul class="plain-list">
				<li>{t("waiting.board")}</li>
				<li>{t("waiting.scale")}</li>
				<li>{t("waiting.ask")}</li>
			</ul>
			<Later load={loadLanguage} />
			<Leave />
		</main>
	);
}
