import type { CardRecord, CommandBodies } from "./contract.gen";
import { inOrder } from "./order";

/** A command on its way, as the outbox holds it. */
export type Sent = {
	[K in keyof CommandBodies]: { id: string; kind: K; body: CommandBodies[K] };
}[keyof CommandBodies];

type Cards = ReadonlyMap<string, CardRecord>;

/** The cards as they will be when the pending commands are kept. A command leaves the pending ones
 * with its receipt, and its patches come before that (P20), so nothing flickers. */
export function foreseen(cards: Cards, pending: readonly Sent[], author: string): Cards {
	return pending.reduce((seen, command) => after(seen, command, author), cards);
}

function after(cards: Cards, { kind, body }: Sent, author: string): Cards {
	switch (kind) {
		case "add_card": {
			if (cards.has(body.card)) return cards;
			const { card: id, said_by, ...written } = body;
			const place = placeBefore(cards, body.category, null);
			const own = body.writing || body.audience === "own";
			const fresh: CardRecord = {
				...BLANK,
				...written,
				id,
				author,
				place,
				audience: own ? `person:${author}` : body.audience,
				said_by: said_by ? [said_by] : [],
			};
			return new Map(cards).set(id, fresh);
		}
		case "edit_card":
			return changed(cards, body.card, { text: body.text });
		case "move_card": {
			const others = new Map(cards);
			others.delete(body.card);
			const place = placeBefore(others, body.category, body.before);
			return changed(cards, body.card, { category: body.category, place });
		}
		case "strike_card":
			return changed(cards, body.card, { struck: true });
		case "restore_card":
			return changed(cards, body.card, { struck: false });
		default:
			return cards;
	}
}

const BLANK: Omit<CardRecord, "id" | "category" | "text" | "author" | "place" | "audience"> = {
	kind: "card",
	perspective: null,
	struck: false,
	revision: 0,
	said_by: [],
	merged_into: null,
	writing: null,
	round: null,
	house: null,
	drawing: null,
	owner: "",
	owner_id: null,
	due: null,
	pair: null,
	state: null,
};

function changed(cards: Cards, id: string, change: Partial<CardRecord>): Cards {
	const card = cards.get(id);
	return card ? new Map(cards).set(id, { ...card, ...change }) : cards;
}

/** A place just after the neighbour before, which the server's real place will replace. */
function placeBefore(cards: Cards, category: string, before: string | null): string {
	const row = inOrder([...cards.values()].filter((card) => card.category === category));
	const index = before === null ? row.length : row.findIndex((card) => card.id === before);
	const previous = row[(index < 0 ? row.length : index) - 1];
	return previous ? `${previous.place}\u0001` : "";
}
