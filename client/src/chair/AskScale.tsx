import { useState } from "preact/hooks";
import { scaleFor } from "../board/openPair";
import { fits, Written } from "../board/Written";
import { ANCHOR_LENGTH, type RoundMode } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { newId } from "../ids";
import { act } from "../outbox";
import { PairText } from "../phone/PairText";
import { records, vocabulary } from "../store";
import { roundsOf } from "../views";
import { askedFor, RANGE_FROM } from "./asking";
import { Mode } from "./Mode";
import { seeing } from "./someOfThem";
import { WhoIsAsked } from "./WhoIsAsked";

function close(): void {
	scaleFor.value = null;
}

/** Everything about a scale before it is opened: once open, nothing of it changes (P33). */
export function AskScale() {
	const id = scaleFor.value ?? "";
	const pair = records.pair.value.get(id);
	const names = vocabulary.value;
	const last = roundsOf(id).at(-1);
	const [lowest, setLowest] = useState(
		last?.lowest_means ?? words(names?.scale.lowest ?? "") ?? "",
	);
	const [highest, setHighest] = useState(
		last?.highest_means ?? words(names?.scale.highest ?? "") ?? "",
	);
	const [mode, setMode] = useState<RoundMode>("together");
	const [onScreen, setOnScreen] = useState(true);
	if (!pair || !names) return null;
	const asked = askedFor(seeing(pair.audience), names.chair_answers);
	const place = `scale:${id}`;
	const written = pair.statement !== "" && pair.goal !== "";
	const enough = asked.people.length >= RANGE_FROM;
	const ready = written && enough && fits(lowest, ANCHOR_LENGTH) && fits(highest, ANCHOR_LENGTH);

	async function ask() {
		if (!ready) return;
		const round = newId();
		const means = { lowest_means: lowest.trim(), highest_means: highest.trim() };
		const refused = await act("open_round", { round, pair: id, mode, ...means }, place);
		if (refused) return;
		close();
		if (onScreen && pair?.audience === "everyone")
			void act("set_screen", { mode: "scale", target: round, page: 0, blank: false }, "screen");
	}

	return (
		<Dialog title={t("scale.ask_title")} wide onClose={close}>
			<div class="ask">
				<div class="stack">
					<p class="lead">{words(names.scale.question)}</p>
					<PairText pair={pair} />
					<Written
						label={t("vote.lowest")}
						text={lowest}
						most={ANCHOR_LENGTH}
						rows={2}
						onWrite={setLowest}
					/>
					<Written
						label={t("vote.highest")}
						text={highest}
						most={ANCHOR_LENGTH}
						rows={2}
						onWrite={setHighest}
					/>
				</div>
				<div class="stack">
					<WhoIsAsked asked={asked} again={last !== undefined} />
					<Mode asked={asked} chosen={mode} onChoose={setMode} />
					{pair.audience === "everyone" && (
						<label class="small-choice">
							<input
								type="checkbox"
								checked={onScreen}
								onChange={(event) => setOnScreen(event.currentTarget.checked)}
							/>
							{t("scale.on_screen")}
						</label>
					)}
				</div>
			</div>
			{!written && <p class="lack">{t("refused.pair_not_written")}</p>}
			<NoticeAt place={place} />
			<div class="tools">
				<button type="button" class="button button--yours" aria-disabled={!ready} onClick={ask}>
					{t("scale.open")}
				</button>
				<button type="button" class="button" onClick={close}>
					{t("card.cancel")}
				</button>
			</div>
		</Dialog>
	);
}
