import { useEffect, useId, useRef, useState } from "preact/hooks";
import { link } from "../connection";
import type { Wish } from "../contract.gen";
import { refusalWords } from "../design/NoticeAt";
import { t } from "../i18n";
import { act, dismiss } from "../outbox";

const SHOWN_MS = 4_000;
const WISHES: readonly Wish[] = ["cannot_speak", "talk_alone"];
const TOUCHES = ["pointerdown", "keydown"];

/** A word with the chair alone (P47). Somebody may look over the shoulder: what it says goes by
 * itself, and at the next touch, and does not come back. */
export function AskAlone() {
	const [open, setOpen] = useState(false);
	const [said, setSaid] = useState<string | null>(null);
	const name = useId();
	const opener = useRef<HTMLButtonElement>(null);
	const whole = useRef<HTMLDivElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const hush = () => setSaid(null);
	const waits = said === "" && link.value !== "open";

	useEffect(() => {
		if (said === null) return;
		const timer = setTimeout(hush, SHOWN_MS);
		for (const touch of TOUCHES) window.addEventListener(touch, hush, true);
		return () => {
			clearTimeout(timer);
			for (const touch of TOUCHES) window.removeEventListener(touch, hush, true);
		};
	}, [said]);
	useEffect(() => {
		if (!open) return;
		heading.current?.focus();
		const elsewhere = ({ target }: Event) => {
			if (!whole.current?.contains(target as Node)) setOpen(false);
		};
		window.addEventListener("pointerdown", elsewhere, true);
		return () => window.removeEventListener("pointerdown", elsewhere, true);
	}, [open]);

	function close() {
		setOpen(false);
		opener.current?.focus();
	}

	async function tell(wish: Wish) {
		close();
		setSaid("");
		const begun = Date.now();
		const refused = await act("ask_alone", { wish }, "alone");
		dismiss("alone");
		if (Date.now() - begun < SHOWN_MS) setSaid(refused ? refusalWords(refused) : t("alone.knows"));
	}

	return (
		<div class="alone" ref={whole}>
			<button
				ref={opener}
				type="button"
				class="button button--plain"
				aria-expanded={open}
				onClick={() => setOpen(!open)}
			>
				{t("alone.open")}
			</button>
			<p class="safety-sheet" role="status">
				{waits ? t("alone.waits") : said}
			</p>
			{open && (
				<section
					class="safety-sheet"
					aria-labelledby={name}
					onKeyDown={(event) => {
						if (event.key !== "Escape") return;
						event.preventDefault();
						event.stopPropagation();
						close();
					}}
				>
					<h2 id={name} ref={heading} tabIndex={-1}>
						{t("alone.title")}
					</h2>
					{WISHES.map((wish) => (
						<button key={wish} type="button" class="button" onClick={() => tell(wish)}>
							{t(`alone.${wish}`)}
						</button>
					))}
					<button type="button" class="button button--plain" onClick={close}>
						{t("alone.not_now")}
					</button>
				</section>
			)}
		</div>
	);
}
