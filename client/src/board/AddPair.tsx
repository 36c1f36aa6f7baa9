import { useState } from "preact/hooks";
import type { CommandBodies } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { newId } from "../ids";
import { act } from "../outbox";
import { vocabulary } from "../store";
import { openPair } from "./openPair";
import { choosesWhoSees, mayDo } from "./rights";
import { WhoSees } from "./WhoSees";

type Audience = CommandBodies["add_pair"]["audience"];

/** Starts a statement and its goal, and opens it for writing. Those who may keep it among
 * professionals are asked first, because that cannot be changed later. */
export function AddPair() {
	const [asking, setAsking] = useState(false);
	const [audience, setAudience] = useState<Audience>("everyone");
	const label = words(vocabulary.value?.pair.add ?? "") ?? "";
	if (!mayDo("add_pair")) return null;

	async function add(who: Audience) {
		const pair = newId();
		setAsking(false);
		const refused = await act("add_pair", { pair, audience: who }, "add:pair");
		if (!refused) openPair.value = pair;
	}

	return (
		<>
			<NoticeAt place="add:pair" />
			<button
				type="button"
				class="button add-button"
				onClick={() => (choosesWhoSees.value ? setAsking(true) : add("everyone"))}
			>
				{label}
			</button>
			{asking && (
				<Dialog title={label} onClose={() => setAsking(false)}>
					<WhoSees chosen={audience} onChoose={setAudience} />
					<p class="hint">{t("pair.audience_stays")}</p>
					<button type="button" class="button button--yours" onClick={() => add(audience)}>
						{t("pair.start")}
					</button>
				</Dialog>
			)}
		</>
	);
}
