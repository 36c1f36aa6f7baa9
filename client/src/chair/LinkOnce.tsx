import { useId, useRef, useState } from "preact/hooks";
import { clock, day } from "../clock";
import { t } from "../i18n";
import { beginInviting, type Inviting } from "./personalLink";

/** A personal link, for copying. It is in the page while this stands here, and then nowhere. */
export function LinkOnce({ link }: { link: NonNullable<Inviting["link"]> }) {
	const [copied, setCopied] = useState<boolean | null>(null);
	const field = useRef<HTMLInputElement>(null);
	const id = useId();
	return (
		<>
			<p>{t("personal.once")}</p>
			<div class="field field--small">
				<label for={id}>{t("personal.link")}</label>
				<input
					id={id}
					ref={field}
					class="input input--link"
					dir="ltr"
					readOnly
					value={link.address}
					onFocus={(event) => event.currentTarget.select()}
				/>
			</div>
			<p class="quiet">
				{t("personal.until", { day: day(link.expires_at), time: clock(link.expires_at) })}
			</p>
			<p aria-live="polite">
				{copied !== null && t(copied ? "personal.copied" : "personal.copy_by_hand")}
			</p>
			<div class="tools">
				<button
					type="button"
					class="button button--yours"
					onClick={() => void copy(link.address, field.current).then(setCopied)}
				>
					{t("personal.copy")}
				</button>
				<button type="button" class="button" onClick={beginInviting}>
					{t("personal.done")}
				</button>
			</div>
		</>
	);
}

/** Whether it is on the clipboard. Pages on plain http have only the older way. */
async function copy(text: string, field: HTMLInputElement | null): Promise<boolean> {
	if (navigator.clipboard) {
		const done = await navigator.clipboard.writeText(text).then(
			() => true,
			() => false,
		);
		if (done) return true;
	}
	field?.focus();
	field?.select();
	return document.execCommand?.("copy") ?? false;
}
