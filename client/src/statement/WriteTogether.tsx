import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { Room } from "../board/Written";
import { ask, onText, welcomes } from "../connection";
import { type PairPart, TEXT_LENGTH } from "../contract.gen";
import { refusalWords } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { Hints } from "../plainwords/Hints";
import { steppedOut } from "../store";
import { unkept } from "../untilSeatEnds";
import { countAsOpen } from "./kept";
import { SharedText, type Standing } from "./sharedText";
import { bindTextarea } from "./textBinding";

interface Props {
	pair: string;
	part: PairPart;
	labelledBy: string;
	describedBy: string;
}

/** A plain field whose words several people write at once. */
export function WriteTogether({ pair, part, labelledBy, describedBy }: Props) {
	const id = useId();
	const field = useRef<HTMLTextAreaElement>(null);
	const [standing, setStanding] = useState<Standing>("opening");
	const [words, setWords] = useState("");
	const [leftOut, setLeftOut] = useState("");
	const welcomed = welcomes.value;
	const shared = useMemo(() => open(pair, part, setStanding), [pair, part]);

	useEffect(() => {
		const element = field.current;
		if (!element) return;
		const unbind = bindTextarea(element, shared, setLeftOut);
		const look = () => setWords(shared.text.value);
		element.addEventListener("input", look); // after the binding has taken it
		const unwatch = shared.text.watch({ before() {}, after: look });
		const stopHearing = onText((update) => shared.receive(update));
		const stopCounting = countAsOpen(shared);
		return () => {
			stopCounting();
			stopHearing();
			unwatch();
			element.removeEventListener("input", look);
			unbind();
			if (shared.owes && steppedOut.value) unkept.value = true;
			shared.close();
		};
	}, [shared]);
	// P22, P28: at once, and again after every welcome.
	useEffect(() => void shared.open(), [shared, welcomed]);

	return (
		<>
			<textarea
				ref={field}
				class="textarea editor-text"
				dir="auto"
				rows={9}
				readOnly={standing === "opening" || standing === "refused"}
				aria-labelledby={labelledBy}
				aria-describedby={`${describedBy} ${id}-left`}
				onInput={() => setLeftOut("")}
			/>
			<Room id={`${id}-left`} text={words} most={TEXT_LENGTH} />
			<Hints pair={pair} part={part} text={words} />
			{leftOut !== "" && (
				<div class="notice" role="alert">
					<p>{t("write.left_out")}</p>
					<p class="written" dir="auto">
						{leftOut}
					</p>
				</div>
			)}
			{standing === "waiting" && (
				<p class="quiet appear-late" role="status">
					{t("write.waiting")}
				</p>
			)}
			{standing === "opening" && <p class="quiet appear-late">{t("page.opening")}</p>}
			{standing === "refused" && shared.refusal && (
				<p class="notice" role="alert">
					{refusalWords(shared.refusal)}
				</p>
			)}
		</>
	);
}

function open(pair: string, part: PairPart, stands: (standing: Standing) => void): SharedText {
	return new SharedText({
		pair,
		part,
		send: ask,
		settle: () => void act("settle_text", { pair, part }, `text:${pair}.${part}`),
		stands,
	});
}
