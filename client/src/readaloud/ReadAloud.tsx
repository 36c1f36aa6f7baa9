import { useEffect, useId, useState } from "preact/hooks";
import { t } from "../i18n";
import { untilSeatEnds } from "../untilSeatEnds";
import { hush, localVoice, read, reading } from "./speech";

/** Whether somebody has been told that others near them will hear it. */
const told = untilSeatEnds(false);

interface Props {
	texts: readonly string[];
}

/** "Read it to me", where the device has a voice of its own for this language. */
export function ReadAloud({ texts }: Props) {
	const place = useId();
	const [voice, setVoice] = useState(localVoice);
	useEffect(() => {
		const look = () => setVoice(localVoice());
		window.speechSynthesis?.addEventListener?.("voiceschanged", look);
		return () => {
			window.speechSynthesis?.removeEventListener?.("voiceschanged", look);
			if (reading.peek() === place) hush();
		};
	}, [place]);
	const written = texts.filter((text) => text.trim() !== "");
	if (!voice || written.length === 0) return null;
	const reads = reading.value === place;
	return (
		<p class="read-aloud">
			<button
				type="button"
				class="tool"
				aria-pressed={reads}
				onClick={() => {
					told.value = true;
					if (reads) hush();
					else read(place, written);
				}}
			>
				{reads ? t("read.stop") : t("read.start")}
			</button>
			{!told.value && <span class="hint">{t("read.others_hear")}</span>}
		</p>
	);
}
