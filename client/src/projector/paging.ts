/** A card as measured at one type size. Lengths are in pixels. */
export interface Measured {
	/** The group it stands under; a lane names the group again above the first of it. */
	group: string;
	/** Height of the group's name, with the room below it. */
	naming: number;
	/** What a card takes besides its lines. */
	around: number;
	lines: number;
	/** Height of one line. */
	line: number;
}

/** Lines `from` up to, not including, `to` of a card. */
export interface Part {
	card: number;
	from: number;
	to: number;
	named: boolean;
}

/** One lane of type, top to bottom. */
export type Lane = readonly Part[];

/** Sets cards into as many lanes of `height` pixels as they need, in their order. A card moves whole
 * to the next lane, unless no lane could hold it: then it begins a lane of its own and goes on in
 * the next, and what follows stands below its end. What `flows` begins wherever three lines of it
 * fit. */
export function setInLanes(cards: readonly Measured[], height: number, flows = false): Lane[] {
	const lanes: Part[][] = [];
	let room = 0;
	let group: string | null = null;

	const open = () => {
		lanes.push([]);
		room = height;
		group = null;
	};
	const put = (card: number, one: Measured, from: number, to: number) => {
		const named = one.group !== group;
		lanes[lanes.length - 1]?.push({ card, from, to, named });
		room -= (named ? one.naming : 0) + one.around + (to - from) * one.line;
		group = one.group;
	};

	cards.forEach((one, card) => {
		const fitting = () => linesThatFit(one, room - (one.group === group ? 0 : one.naming));
		const moves = fitting() < one.lines && !(flows && fitting() >= FEWEST_BEGUN);
		if (lanes.length === 0 || moves) open();
		let from = 0;
		while (Math.max(1, fitting()) < one.lines - from) {
			const to = from + cutAt(Math.max(1, fitting()), one.lines - from);
			put(card, one, from, to);
			from = to;
			open();
		}
		put(card, one, from, one.lines);
	});
	return lanes;
}

/** Lines worth beginning at the foot of a lane. */
const FEWEST_BEGUN = 3;

/** A place for cards: how tall it is, and what its cards measure at a type size. */
export interface Place {
	height: number;
	/** Whether a card may begin at the foot of a page and go on over the next. */
	flows?: boolean;
	measure: (size: number) => readonly Measured[];
}

export interface Filled {
	measured: readonly Measured[];
	lanes: readonly Lane[];
}

/** Fills places that stand side by side, `each` lanes in each: in the largest of the sizes (largest
 * first) at which every place holds all its cards whole on one page; when there is none, in the
 * smallest, on pages, with `foot` pixels kept below for telling which page it is. */
export function fill(
	places: readonly Place[],
	sizes: readonly number[],
	each: number,
	foot: number,
) {
	let size = 0;
	let filled: Filled[] = [];
	for (size of sizes) {
		filled = places.map(({ height, measure }) => {
			const measured = measure(size);
			return { measured, lanes: setInLanes(measured, height) };
		});
		if (filled.every(({ lanes }) => fitsWhole(lanes, each))) break;
	}
	const settled = filled.map(({ measured, lanes }, at): Filled => {
		const { height = 0, flows } = places[at] ?? {};
		if (!fitsWhole(lanes, each))
			return { measured, lanes: setInLanes(measured, height - foot, flows) };
		return { measured, lanes: each > 1 ? level(measured, height, each) : lanes };
	});
	return { size, filled: settled };
}

/** The same cards on the same number of lanes, as level as their order allows. */
export function level(cards: readonly Measured[], height: number, lanes: number): Lane[] {
	let best = setInLanes(cards, height);
	const step = Math.max(1, ...cards.map((card) => card.line)) / 2;
	for (let lower = height - step; lower > 0; lower -= step) {
		const tried = setInLanes(cards, lower);
		if (!fitsWhole(tried, lanes)) break;
		best = tried;
	}
	return best;
}

/** The lanes that a page shows, counted from 0. Past the last page is the last. */
export function pageOf(lanes: readonly Lane[], each: number, page: number) {
	const pages = Math.max(1, Math.ceil(lanes.length / each));
	const number = Math.min(page, pages - 1);
	const shown = lanes.slice(number * each, (number + 1) * each);
	const here = new Set(shown.flat().map((part) => part.card));
	const all = new Set(lanes.flat().map((part) => part.card));
	const next = lanes[(number + 1) * each]?.[0];
	return { shown, number, pages, more: all.size - here.size, goesOn: (next?.from ?? 0) > 0 };
}

/** Browsers round heights; half a pixel is no reason to turn the page. */
const SLACK = 0.5;

function linesThatFit(one: Measured, room: number): number {
	return Math.floor((room - one.around + SLACK) / one.line);
}

/** Never leaves one line alone on the next page. */
function cutAt(fitting: number, left: number): number {
	return left - fitting === 1 && fitting > 2 ? fitting - 1 : fitting;
}

function fitsWhole(lanes: readonly Lane[], each: number): boolean {
	return lanes.length <= each && lanes.flat().every((part) => part.from === 0);
}
