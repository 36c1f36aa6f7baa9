import { useId, useState } from "preact/hooks";
import { announce } from "../announce";
import { cardsIn } from "../boardCards";
import type { CardRecord, CommandBodies } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { t, words } from "../i18n";
import { act } from "../outbox";
import { vocabulary } from "../store";
import { COLUMNS, columnOf } from "../vocabulary";
import type { CardCategory } from "./adding";
import { shownIn } from "./filter";
import { placesFor, step } from "./moving";
import { COLUMN_ORDER, goTo, moveElement } from "./place";

interface Props {
	card: CardRecord;
	onClose: () => void;
}

const LONGEST_NAME = 60;

/** Moving without dragging: one step, or to any place of any category. */
export function MoveDialog({ card, onClose }: Props) {
	const id = useId();
	const [category, setCategory] = useState(card.category as CardCategory);
	const places = placesFor(card, cardsIn(category));
	const [chosen, setChosen] = useState<number | null>(null);
	const names = vocabulary.value;
	const here = cardsIn(card.category);
	const up = step(card, here, shownIn(card.category), -1);
	const down = step(card, here, shownIn(card.category), 1);
	const place = places[chosen ?? places.length - 1];

	function move(to: CommandBodies["move_card"]) {
		onClose();
		void moveCard(to);
	}

	return (
		<Dialog title={t("move.title")} onClose={onClose}>
			<p class="quoted" dir="auto">
				{short(card.text)}
			</p>
			<div class="tools">
				<button type="button" class="button" aria-disabled={!up} onClick={() => up && move(up)}>
					{t("move.up")}
				</button>
				<button
					type="button"
					class="button"
					aria-disabled={!down}
					onClick={() => down && move(down)}
				>
					{t("move.down")}
				</button>
			</div>
			<div class="field field--small">
				<label for={`${id}-category`}>{t("move.category")}</label>
				<select
					id={`${id}-category`}
					class="select"
					value={category}
					onChange={(event) => {
						setCategory(event.currentTarget.value as CardCategory);
						setChosen(null);
					}}
				>
					{COLUMN_ORDER.map((column) => (
						<optgroup key={column} label={words(names?.columns[column] ?? "") ?? ""}>
							{COLUMNS[column].filter(isForCards).map((one) => (
								<option key={one} value={one}>
									{words(names?.categories[one].label ?? "")}
								</option>
							))}
						</optgroup>
					))}
				</select>
			</div>
			{places.length > 0 ? (
				<>
					<div class="field field--small">
						<label for={`${id}-place`}>{t("move.place")}</label>
						<select
							id={`${id}-place`}
							class="select"
							value={chosen ?? places.length - 1}
							onChange={(event) => setChosen(Number(event.currentTarget.value))}
						>
							{places.map(({ after }, index) => (
								<option key={after?.id ?? ""} value={index}>
									{after ? t("move.after", { card: short(after.text) }) : t("move.first")}
								</option>
							))}
						</select>
					</div>
					<button
						type="button"
						class="button button--yours"
						onClick={() => place && move({ card: card.id, category, before: place.before })}
					>
						{t("move.here")}
					</button>
				</>
			) : (
				<p class="hint">{t("move.only_one")}</p>
			)}
		</Dialog>
	);
}

/** Moves a card, keeps the focus on it, and says aloud where it went. */
export async function moveCard(to: CommandBodies["move_card"]): Promise<void> {
	const outcome = act("move_card", to, `card:${to.card}`);
	goTo(columnOf(to.category), moveElement(to.card));
	const refused = await outcome;
	if (refused) return;
	const row = cardsIn(to.category);
	const place = row.findIndex((one) => one.id === to.card) + 1;
	const category = words(vocabulary.value?.categories[to.category].label ?? "") ?? "";
	announce(t("move.moved", { category, place, of: row.length }));
}

function isForCards(category: CardRecord["category"]): category is CardCategory {
	return category !== "danger_statement" && category !== "safety_goal";
}

function short(text: string): string {
	const letters = [...text.replace(/\s+/g, " ")];
	return letters.length <= LONGEST_NAME
		? letters.join("")
		: `${letters.slice(0, LONGEST_NAME).join("")}…`;
}
