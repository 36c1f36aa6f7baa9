import type { CommandBodies } from "../contract.gen";
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

type Audience = CommandBodies["add_pair"]["audience"];

/** Who is to see the pair that is about to be started, while that is being asked. */
const asking = untilSeatEnds<Audience | null>(null);

/** Starts a statement and its goal, and opens it for writing. Those who may keep it among
 * professionals are asked first, because that cannot be changed later. */
export function AddPair() {
	const label = words(vocabulary.value?.pair.add ?? "") ?? "";
	if (!mayDo("add_pair")) return null;

	async function add(who: Audience) {
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
				onClick={() => (choosesWhoSees.value ? ask("everyone") : add("everyone"))}
			>
				{label}
			</button>
			{asking.value && (
				<Dialog title={label} onClose={stopAsking}>
					<WhoSees chosen={asking.value} onChoose={ask} />
					<p class="hint">{t("pair.audience_stays")}</p>
					<button
						type="button"
						class="button button--yours"
						onClick={() => asking.value && add(asking.value)}
					>
						{t("pair.start")}
					</button>
				</Dialog>
			)}
		</>
	);
}

function ask(audience: Audience): void {
	asking.value = audience;
}

function stopAsking(): void {
	asking.value = null;
}
