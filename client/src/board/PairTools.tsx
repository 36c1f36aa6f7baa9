import type { PairRecord } from "../contract.gen";
import { t } from "../i18n";
import { act } from "../outbox";
import { openRound } from "../views";
import { scaleFor } from "./openPair";
import { shareElement } from "./place";
import { Results } from "./Results";
import { choosesWhoSees, mayDo } from "./rights";
import { Share, sharing } from "./Share";
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
			{mayDo("share_pair", pair) && choosesWhoSees.value && (
				<button
					type="button"
					class="tool"
					id={shareElement(pair.id)}
					onClick={() => {
						sharing.value = pair.id;
					}}
				>
					{t("share.open")}
				</button>
			)}
			{sharing.value === pair.id && <Share item={pair} back={shareElement(pair.id)} />}
			<Results pair={pair.id} />
			{mayDo("set_screen") && pair.audience === "everyone" && (
				<ShowOnScreen mode="pair" target={pair.id} place={place} />
			)}
		</>
	);
}
