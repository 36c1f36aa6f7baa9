import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { announceNow } from "../announce";
import { refusalWords } from "../design/NoticeAt";
import type { Reply } from "../doors";
import { t } from "../i18n";

/** The sign-in is over, and why in words: the page asks to sign in again. */
export const signedOut = signal("");

/** One thing asked of the server at a time: whether it is under way, and what stood in its way, in
 * words. `run` gives the answer, or null when there was none that helps. */
export function useAsking() {
	const [going, setGoing] = useState(false);
	const [lack, setLack] = useState("");

	async function run<T>(ask: () => Promise<Reply<T>>): Promise<T | null> {
		if (going) return null;
		setGoing(true);
		setLack("");
		const reply = await ask().catch((problem: unknown) =>
			problem instanceof DOMException && problem.name !== "AbortError"
				? ("stopped" as const)
				: null,
		);
		setGoing(false);
		if (reply && reply !== "stopped" && "ok" in reply) return reply.ok;
		const words =
			reply === "stopped"
				? t("account.passkey_stopped")
				: reply
					? refusalWords(reply.refused)
					: t("account.no_signal");
		if (reply && reply !== "stopped" && reply.refused.code === "not_signed_in")
			signedOut.value = words;
		setLack(words);
		announceNow(words);
		return null;
	}

	return { going, lack, run };
}
