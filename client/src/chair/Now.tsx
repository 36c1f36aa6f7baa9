import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { cards, frozen, openRound, waiting } from "../views";
import { MissingList, missingNow } from "./Missing";
import { OpenScale } from "./OpenScale";
import { RecordLinks } from "./RecordLinks";

/** What the chair can sensibly do next, and what is still missing. */
export function Now() {
	if (frozen.value)
		return (
			<section class="panel panel--yours" aria-labelledby="now-title">
				<h2 id="now-title">{t("frozen.title")}</h2>
				<p>{t("chair.frozen")}</p>
				<RecordLinks />
			</section>
		);
	const round = openRound.value;
	return (
		<>
			{round ? (
				<OpenScale key={round.id} round={round} />
			) : (
				<section class="panel" aria-labelledby="now-title">
					<h2 id="now-title">{t("chair.now")}</h2>
					<p>{nowWords()}</p>
				</section>
			)}
			<section class="panel panel--bare" aria-labelledby="missing-title">
				<h2 id="missing-title">{t("missing.title")}</h2>
				<MissingList />
				<NoticeAt place="chair" />
			</section>
		</>
	);
}

function nowWords(): string {
	if (waiting.value.length) return t("chair.now_waiting", { count: waiting.value.length });
	if (cards.value.size === 0) return t("chair.now_begin");
	const first = missingNow.value[0];
	if (!first) return t("chair.now_done");
	switch (first.what) {
		case "no_scale":
			return t("chair.now_scale", { number: first.number });
		case "category":
		case "no_statement":
			return t("chair.now_map");
		default:
			return t("chair.now_write", { number: first.number });
	}
}
