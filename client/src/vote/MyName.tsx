import { useState } from "preact/hooks";
import type { RoundRecord } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { may, me, records, vocabulary } from "../store";
import { frozen } from "../views";
import { numbersShown } from "./shownTo";

/** Putting one's name to one's number, if one likes. The answer itself is gone: it is said once more,
 * and shown only when it gives nobody else away (P71). */
export function MyName({ round }: { round: RoundRecord }) {
	const [choosing, setChoosing] = useState(false);
	const mine = records.own_number.value.get(`${round.id}.${me.value?.person}`);
	const role = me.value?.role ?? "";
	const numbers = numbersShown(round, role);
	const answers = role !== "chair" || vocabulary.value?.chair_answers;
	if (frozen.value || !may("own_number") || !answers || numbers.length === 0) return null;
	const isShown = round.named.some(({ person }) => person === me.value?.person);
	const place = `own:${round.id}`;

	function say(value: number | null) {
		setChoosing(false);
		void act("own_number", { round: round.id, value }, place);
	}

	return (
		<div class="my-name">
			{mine && (
				<p>
					{isShown
						? t("name.shown", { number: mine.value })
						: t("name.kept", { number: mine.value })}
				</p>
			)}
			{choosing ? (
				<fieldset class="name-numbers">
					<legend>{t("name.which")}</legend>
					<p class="hint">{t("name.which_hint")}</p>
					{numbers.map((number) => (
						<button key={number} type="button" class="pad-number" onClick={() => say(number)}>
							{number}
						</button>
					))}
					<button type="button" class="button button--plain" onClick={() => setChoosing(false)}>
						{t("name.not_now")}
					</button>
				</fieldset>
			) : mine ? (
				<button type="button" class="tool" onClick={() => say(null)}>
					{t("name.take_back")}
				</button>
			) : (
				<button type="button" class="tool" onClick={() => setChoosing(true)}>
					{t("name.put")}
				</button>
			)}
			<NoticeAt place={place} />
		</div>
	);
}
