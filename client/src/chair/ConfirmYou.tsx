import { useState } from "preact/hooks";
import { t } from "../i18n";
import { signInAgain } from "./signInAgain";

interface Props {
	seat: string;
	onConfirmed: () => void;
	onNotYet: () => void;
}

/** The chair shows once more that it is them, with their passkey or their organisation's sign-in. */
export function ConfirmYou({ seat, onConfirmed, onNotYet }: Props) {
	const [state, setState] = useState<"asked" | "going" | "not">("asked");

	async function confirm() {
		if (state === "going") return;
		setState("going");
		const confirmed = await signInAgain(seat).catch(() => false);
		if (confirmed) onConfirmed();
		else setState("not");
	}

	return (
		<div class="notice" role="alert">
			<p class="strong">{t("freeze.who_why")}</p>
			{state === "not" && <p class="lack">{t("freeze.who_not")}</p>}
			<div class="tools">
				<button
					type="button"
					class="button button--yours"
					aria-disabled={state === "going"}
					onClick={() => void confirm()}
				>
					{t("freeze.who")}
				</button>
				<button type="button" class="button" onClick={onNotYet}>
					{t("freeze.not_yet")}
				</button>
			</div>
		</div>
	);
}
