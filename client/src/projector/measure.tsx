import { type ComponentChild, render } from "preact";
import { LaneOfPieces } from "./LaneOfPieces";
import { PageLine } from "./PageLine";
import type { Measured } from "./paging";
import type { Piece } from "./pieces";

interface Asked {
	pieces: readonly Piece[];
	/** In hundredths of the screen's height. */
	size: number;
	lanes: number;
	rank: 2 | 3;
}

/** Height of the line that tells the page, at its longest. */
export function measurePageLine(within: HTMLElement): number {
	return outOfSight(within, <PageLine number={87} pages={88} more={288} goesOn />, (galley) =>
		tall(galley),
	);
}

/** Sets the pieces out of sight, each under its group's name, and reads their heights. Nothing of it
 * stays in the page, and nothing is painted. */
export function measure(within: HTMLElement, { pieces, size, lanes, rank }: Asked): Measured[] {
	const lane = pieces.map((_, card) => ({ card, from: 0, to: 1, named: true }));
	const set = (
		<div class="lane" style={{ "--size": size }}>
			<LaneOfPieces pieces={pieces} lane={lane} rank={rank} />
		</div>
	);
	return outOfSight(within, set, (galley) => {
		galley.style.setProperty("--lanes", String(lanes));
		const rows = [...galley.querySelectorAll<HTMLElement>(".piece-row")];
		return rows.map((row, card) => read(row, pieces[card]?.group ?? ""));
	});
}

function outOfSight<T>(
	within: HTMLElement,
	what: ComponentChild,
	read: (galley: HTMLElement) => T,
): T {
	const galley = document.createElement("div");
	galley.className = "galley";
	within.append(galley);
	render(what, galley);
	const found = read(galley);
	render(null, galley);
	galley.remove();
	return found;
}

function read(row: HTMLElement, group: string): Measured {
	const text = row.querySelector<HTMLElement>(".piece-text");
	if (!text) throw new Error("a piece has no text");
	const line = Number.parseFloat(getComputedStyle(text).lineHeight);
	const lines = Math.max(1, Math.round(tall(text) / line));
	const name = row.parentElement?.previousElementSibling;
	return { group, naming: name ? tall(name) : 0, around: tall(row) - lines * line, lines, line };
}

export function tall(element: Element): number {
	return element.getBoundingClientRect().height;
}
