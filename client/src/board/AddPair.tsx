import { audienceFirst, audiences } from "../audiences";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { newId } from "../ids";
import { act } from "../outbox";
import { vocabulary } from "../store";
import { untilSeatEnds } from "../untilSeatEnds";
import { openPair } from "./openPair";
import { choosesWhoSees, mayDo } from "./rights";
import { WhoSees } from "./WhoSees";

/** Who is to see the pair that is about to be started, while that is being asked. */
const asking = untilSeatEnds<string | null>(null);

/** Starts a statement and its goal, and opens it for writing. Those who may keep it from
 * some are asked first, before anybody has read it. */
export function AddPair() {
	const label = words(vocabulary.value?.pair.add ?? "") ?? "";
	if (!mayDo("add_pair")) return null;

	async function add(who: string) {
		const pair = newId();
		stopAsking();
		const refused = await act("add_pair", { pair, audience: who }, "add:pair");
		if (!refused) openPair.value = pair;
	}

	return (
		<>
			<NoticeAt place="add:pair" />
			<button
				type="button"
				class="button add-button"
				onClick={() => {
					if (choosesWhoSees.value) ask(audienceFirst.value);
					else void add("everyone");
				}}
			>
				{label}
			</button>
			{asking.value && (
				<Dialog title={label} onClose={stopAsking}>
					<WhoSees chosen={asking.value} onChoose={ask} />
					<p class="hint">{t("pair.audience_until")}</p>
					<button
						type="button"
						class="button button--yours"
						aria-disabled={!audiences.value.includes(asking.value)}
						onClick={() => {
							if (asking.value && audiences.value.includes(asking.value)) void add(asking.value);
						}}
					>
						{t("pair.start")}
					</button>
				</Dialog>
			)}
		</>
	);
}

function ask(audience: string): void {
	asking.value = audience;
}

function stopAsking(): void {
	asking.value = null;
}
