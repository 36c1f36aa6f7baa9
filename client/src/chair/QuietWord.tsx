import { useEffect, useRef } from "preact/hooks";
import { clock } from "../clock";
import type { AsideRecord } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { may, records } from "../store";
import { untilSeatEnds } from "../untilSeatEnds";
import { goToPeople } from "./goToPeople";

/** How long names stay on a screen that others may see too. */
const SHOWN_MS = 20_000;

const shown = untilSeatEnds(false);

/** Somebody wishes to speak with the chair alone. This line says no more than that, since the chair's
 * screen may hang on the wall; who it is stands in the page only while the chair looks. */
export function QuietWord() {
	const asides = [...records.aside.value.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
	const box = useRef<HTMLDivElement>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const isShown = shown.value && asides.length > 0;

	useEffect(() => {
		if (!isShown) return;
		const timer = setTimeout(() => {
			if (box.current?.contains(document.activeElement)) opener.current?.focus();
			hide();
		}, SHOWN_MS);
		window.addEventListener("blur", hide);
		document.addEventListener("visibilitychange", hide);
		return () => {
			clearTimeout(timer);
			window.removeEventListener("blur", hide);
			document.removeEventListener("visibilitychange", hide);
		};
	}, [isShown]);

	if (asides.length === 0 || !may("hear_alone")) return null;
	return (
		<div
			class="quiet-word"
			ref={box}
			onFocusOut={(event) => {
				const to = event.relatedTarget;
				if (!(to instanceof Node && box.current?.contains(to))) hide();
			}}
		>
			<p>{t("quiet.someone", { count: asides.length })}</p>
			<p class="hint" id="quiet-alone">
				{t("quiet.alone")}
			</p>
			<button
				ref={opener}
				type="button"
				class="tool"
				aria-expanded={isShown}
				aria-describedby="quiet-alone"
				onClick={() => {
					shown.value = !shown.value;
				}}
			>
				{isShown ? t("quiet.hide") : t("quiet.show")}
			</button>
			<NoticeAt place="quiet" />
			{isShown && (
				<ul class="quiet-wishes">
					{asides.map((aside) => (
						<Wish key={aside.id} aside={aside} />
					))}
				</ul>
			)}
		</div>
	);
}

function Wish({ aside }: { aside: AsideRecord }) {
	const person = records.person.value.get(aside.id);
	const name = person?.name ?? "";
	return (
		<li>
			<p class="strong">
				<bdi>{name}</bdi>
			</p>
			<p>{t(`quiet.wish.${aside.wish}`)}</p>
			<p class="quiet">
				{t("quiet.at", { time: clock(aside.at) })}
				{person?.state === "waiting" && ` ${t("quiet.waits")}`}
			</p>
			<button
				type="button"
				class="button"
				aria-label={t("quiet.noted_named", { name })}
				onClick={() => void note(aside)}
			>
				{t("quiet.noted")}
			</button>
		</li>
	);
}

async function note({ id }: AsideRecord): Promise<void> {
	hide();
	const refused = await act("hear_alone", { person: id }, "quiet");
	if (!refused) goToPeople();
}

function hide(): void {
	shown.value = false;
}
