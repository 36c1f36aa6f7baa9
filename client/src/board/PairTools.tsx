import type { PairRecord } from "../contract.gen";
import { t } from "../i18n";
import { act } from "../outbox";
import { openRound } from "../views";
import { scaleFor } from "./openPair";
import { Results } from "./Results";
import { mayDo } from "./rights";
import { ShowOnScreen } from "./ShowOnScreen";

/** What can be done with a pair without opening it. */
export function PairTools({ pair }: { pair: PairRecord }) {
	const place = `pair:${pair.id}`;
	if (pair.struck)
		return mayDo("restore_pair", pair) ? (
			<button
				type="button"
				class="tool"
				onClick={() => act("restore_pair", { pair: pair.id }, place)}
			>
				{t("card.restore")}
			</button>
		) : null;
	return (
		<>
			{mayDo("open_round") && !openRound.value && (
				<button
					type="button"
					class="tool"
					onClick={() => {
						scaleFor.value = pair.id;
					}}
				>
					{t("scale.ask")}
				</button>
			)}
			<Results pair={pair.id} />
			{mayDo("set_screen") && pair.audience === "everyone" && (
				<ShowOnScreen mode="pair" target={pair.id} place={place} />
			)}
		</>
	);
}
