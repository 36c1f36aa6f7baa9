import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { announceNow } from "../announce";
import type { Refused } from "../contract.gen";
import type { Params } from "../i18n";
import { t, words } from "../i18n";
import { dismiss, type Notice, notices } from "../outbox";

const places = signal<ReadonlySet<string>>(new Set());

/** Shows refusals of what was done at `place` (the third argument of `act`). */
export function NoticeAt({ place }: { place: string }) {
	useEffect(() => {
		places.value = new Set(places.value).add(place);
		return () => {
			places.value = new Set([...places.value].filter((one) => one !== place));
		};
	}, [place]);
	const here = notices.value.filter((notice) => notice.near === place);
	return here.length ? <Shown notices={here} /> : null;
}

/** Refusals whose place is no longer on the screen, so that none goes unseen. */
export function StrayNotices() {
	const stray = notices.value.filter((notice) => !places.value.has(notice.near));
	return stray.length ? <Shown notices={stray} /> : null;
}

/** The words of a refusal. */
export function refusalWords({ code, params }: Refused): string {
	return words(`refused.${code}`, params as Params) ?? t("refused.try_again");
}

function Shown({ notices: shown }: { notices: readonly Notice[] }) {
	const text = [...new Set(shown.map((notice) => refusalWords(notice.refused)))];
	useEffect(() => announceNow(text.join(" ")), [text.join(" ")]);
	return (
		<div class="notice">
			{text.map((line) => (
				<p key={line}>{line}</p>
			))}
			<button
				type="button"
				class="button button--plain"
				onClick={() => {
					for (const notice of shown) dismiss(notice.near);
				}}
			>
				{t("notice.close")}
			</button>
		</div>
	);
}
