import { openPair, scaleFor } from "../board/openPair";
import { cards } from "../boardCards";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { frozen, openRound, screen, waiting } from "../views";
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
			{round ? <OpenScale key={round.id} round={round} /> : <NextStep />}
			<section class="panel panel--bare" aria-labelledby="missing-title">
				<h2 id="missing-title">{t("missing.title")}</h2>
				<MissingList />
			</section>
		</>
	);
}

interface Step {
	words: string;
	button?: string;
	go?: () => void;
}

/** The one thing to do next, with its button where a button can do it. */
function NextStep() {
	const { words, button, go } = nextStep();
	return (
		<section class={go ? "panel panel--yours" : "panel"} aria-labelledby="now-title">
			<h2 id="now-title">{t("chair.now")}</h2>
			<p>{words}</p>
			{go && (
				<button type="button" class="button button--yours" onClick={go}>
					{button}
				</button>
			)}
			<NoticeAt place="next-step" />
		</section>
	);
}

function nextStep(): Step {
	const waits = waiting.value.length;
	if (waits) return { words: t("chair.now_waiting", { count: waits }), ...goToWaiting };
	if (cards.value.size === 0)
		return { words: t("chair.now_begin"), ...(codeShown() ? {} : showCode) };
	const first = missingNow.value.find(({ what }) => what !== "quorum" && what !== "agency");
	if (!first) return { words: t("chair.now_done") };
	if ("card" in first) return { words: t("chair.now_plan") };
	if (!("pair" in first)) return { words: t("chair.now_map") };
	const { pair, number } = first;
	if (first.what === "no_scale")
		return {
			words: t("chair.now_scale", { number }),
			button: t("scale.ask"),
			go: () => {
				scaleFor.value = pair;
			},
		};
	return {
		words: t("chair.now_write", { number }),
		button: t("chair.write"),
		go: () => {
			openPair.value = pair;
		},
	};
}

const goToWaiting = {
	get button() {
		return t("chair.see_waiting");
	},
	go() {
		const list = document.getElementById("waiting");
		list?.scrollIntoView({ block: "nearest" });
		list?.focus();
	},
};

const showCode = {
	get button() {
		return t("chair.show_code");
	},
	go() {
		const join = { mode: "join" as const, target: null, page: 0, blank: false };
		void act("set_screen", join, "next-step");
	},
};

function codeShown(): boolean {
	return screen.value?.mode === "join" && !screen.value.blank;
}
