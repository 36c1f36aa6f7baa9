import type { JSX } from "preact";
import type { CardRecord } from "../contract.gen";
import { t } from "../i18n";
import { act } from "../outbox";
import { mayPlan } from "../plan/planned";
import { planStep } from "../plan/stepDraft";
import { untilSeatEnds } from "../untilSeatEnds";
import { beginEdit } from "./editing";
import { MergeDialog } from "./MergeDialog";
import { MoveDialog } from "./MoveDialog";
import { cardElement, moveElement, shareElement } from "./place";
import { choosesWhoSees, mayDo } from "./rights";
import { Share, sharing } from "./Share";
import { ShowOnScreen } from "./ShowOnScreen";
import { SplitDialog } from "./SplitDialog";

/** The card for which a place is being chosen. */
const moving = untilSeatEnds<string | null>(null);
/** The card that is being put together with another, and the one being taken apart. */
const joining = untilSeatEnds<string | null>(null);
const splitting = untilSeatEnds<string | null>(null);

/** What this person may do with a card: words, never signs alone. */
export function CardTools({ card }: { card: CardRecord }) {
	const place = `card:${card.id}`;
	const describe = cardElement(card.id);
	const tools: JSX.Element[] = [];

	function tool(key: string, words: string, onClick: () => void, id?: string) {
		tools.push(
			<button
				key={key}
				id={id}
				type="button"
				class="tool"
				aria-describedby={describe}
				onClick={onClick}
			>
				{words}
			</button>,
		);
	}

	function put(command: "strike_card" | "restore_card") {
		void act(command, { card: card.id }, place);
		requestAnimationFrame(() => document.getElementById(describe)?.focus());
	}

	if (!card.struck && mayDo("edit_card", card)) tool("edit", t("card.edit"), () => beginEdit(card));
	if (!card.struck && mayDo("move_card", card))
		tool("move", t("card.move"), () => setMoving(card.id), moveElement(card.id));
	if (mayPlan(card))
		tool(
			"plan",
			card.category === "next_step" ? t("plan.who_when_open") : t("plan.protects_open"),
			() => planStep(card),
		);
	if (!card.struck && mayDo("strike_card", card))
		tool("strike", t("card.strike"), () => put("strike_card"));
	if (!card.struck && mayDo("share_card", card) && choosesWhoSees.value)
		tool("share", t("share.open"), () => setSharing(card.id), shareElement(card.id));
	if (card.struck && mayDo("restore_card", card))
		tool("restore", t("card.restore"), () => put("restore_card"));
	if (!card.struck && card.audience === "everyone" && mayDo("set_screen"))
		tools.push(<ShowOnScreen key="show" mode="card" target={card.id} place={place} />);
	const shown = tools.splice(0);
	if (!card.struck && mayDo("merge_cards", card))
		tool("merge", t("merge.open"), () => setJoining(card.id));
	if (!card.struck && mayDo("split_card", card))
		tool("split", t("split.open"), () => setSplitting(card.id));
	if (!shown.length) return null;
	return (
		<>
			<div class="tools tools--card">
				{shown}
				{tools.length > 0 && (
					<details class="tool-more">
						<summary class="tool">{t("card.more")}</summary>
						<div class="tools">{tools}</div>
					</details>
				)}
			</div>
			{sharing.value === card.id && <Share item={card} back={shareElement(card.id)} />}
			{joining.value === card.id && <MergeDialog card={card} onClose={() => setJoining(null)} />}
			{splitting.value === card.id && (
				<SplitDialog card={card} onClose={() => setSplitting(null)} />
			)}
			{moving.value === card.id && <MoveDialog card={card} onClose={() => setMoving(null)} />}
		</>
	);
}

function setSharing(item: string): void {
	sharing.value = item;
}

function setJoining(card: string | null): void {
	joining.value = card;
}

function setSplitting(card: string | null): void {
	splitting.value = card;
}

function setMoving(card: string | null): void {
	moving.value = card;
}
