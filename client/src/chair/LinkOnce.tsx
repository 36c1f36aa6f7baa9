import { useId, useState } from "preact/hooks";
import { clock, day } from "../clock";
import { t } from "../i18n";
import { copy } from "./copy";
import { beginInviting, type Inviting } from "./personalLink";

/** A personal link, for copying. It is in the page only where the chair asks to see it. */
export function LinkOnce({ link }: { link: NonNullable<Inviting["link"]> }) {
	const [copied, setCopied] = useState<boolean | null>(null);
	const [shown, setShown] = useState(false);
	const id = useId();

	async function take() {
		const done = await copy(link.address);
		setCopied(done);
		if (!done) setShown(true);
	}

	return (
		<>
			<p>{t("personal.once")}</p>
			<p>{t("personal.until", { day: day(link.expires_at), time: clock(link.expires_at) })}</p>
			{shown ? (
				<div class="field field--small">
					<label for={id}>{t("personal.link")}</label>
					<input
						id={id}
						class="input input--link"
						dir="ltr"
						readOnly
						value={link.address}
						onFocus={(event) => event.currentTarget.select()}
					/>
				</div>
			) : (
				<p class="quiet">{t("personal.hidden")}</p>
			)}
			<p aria-live="polite">
				{copied !== null && t(copied ? "personal.copied" : "personal.copy_by_hand")}
			</p>
			<div class="tools">
				<button type="button" class="button button--yours" onClick={() => void take()}>
					{t("personal.copy")}
				</button>
				<button type="button" class="button" onClick={beginInviting}>
					{t("personal.done")}
				</button>
				<button type="button" class="button button--plain" onClick={() => setShown(!shown)}>
					{shown ? t("personal.hide") : t("personal.show")}
				</button>
			</div>
		</>
	);
}
