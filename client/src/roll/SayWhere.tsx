import { useState } from "preact/hooks";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { NOT_SAID, othersOf, type Where, WhereYouAre } from "./WhereYouAre";

interface Props {
	/** What was said before, as far as this page knows. */
	before?: Where | undefined;
	onDone: () => void;
	/** How to turn back, where there is something to turn back to. */
	onCancel?: () => void;
}

/** Says anew where one is, and who else can see or hear there. */
export function SayWhere({ before, onDone, onCancel }: Props) {
	const [said, setSaid] = useState(before ?? NOT_SAID);
	const [missing, setMissing] = useState(false);

	async function say(event: Event) {
		event.preventDefault();
		const { whereabouts } = said;
		setMissing(!whereabouts);
		if (!whereabouts) return;
		const refused = await act("say_where", { whereabouts, others: othersOf(said) }, "where");
		if (!refused) onDone();
	}

	return (
		<form class="panel" onSubmit={say}>
			<WhereYouAre said={said} onSay={setSaid}>
				{missing && !said.whereabouts && (
					<p class="lack" role="alert">
						{t("where.missing")}
					</p>
				)}
			</WhereYouAre>
			<NoticeAt place="where" />
			<div class="row">
				<button type="submit" class="button">
					{t("where.say")}
				</button>
				{onCancel && (
					<button type="button" class="button button--plain" onClick={onCancel}>
						{t("card.cancel")}
					</button>
				)}
			</div>
		</form>
	);
}
