import type { ComponentChild } from "preact";
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import type { Column } from "../contract.gen";
import { LaneOfPieces } from "./LaneOfPieces";
import { measure, measurePageLine } from "./measure";
import { PageLine } from "./PageLine";
import { type Filled, fill, pageOf } from "./paging";
import type { Piece } from "./pieces";

export interface Region {
	key: string;
	pieces: readonly Piece[];
	column?: Column;
	head?: ComponentChild;
	/** Shown when there are no pieces. */
	nothing?: ComponentChild;
}

interface Props {
	/** Side by side, equally wide. */
	regions: readonly Region[];
	/** Type sizes in hundredths of the screen's height, largest first. */
	sizes: readonly number[];
	/** Lanes of type in each region. */
	lanes?: number;
	/** Whether a piece may begin at the foot of a page and go on over the next. */
	flows?: boolean;
	/** From 0. */
	page: number;
	/** The rank of the groups' headings. */
	rank: 2 | 3;
}

interface Setting {
	size: number;
	filled: readonly (Filled & { pieces: readonly Piece[] })[];
}

/** Shows pieces as large as all of them can stand on one page, else in the smallest type on as many
 * pages as it takes. It is measured and chosen before the browser paints, so nothing flickers. */
export function Paged({ regions, sizes, lanes = 1, flows = false, page, rank }: Props) {
	const frame = useRef<HTMLDivElement>(null);
	const [setting, keep] = useState<Setting | null>(null);
	useRemeasuring(frame);
	useLayoutEffect(() => {
		if (!frame.current) return;
		const fresh = typeset(frame.current, { regions, sizes, lanes, flows, rank });
		if (JSON.stringify(fresh) !== JSON.stringify(setting)) keep(fresh);
	});
	return (
		<div class="paged" ref={frame}>
			{regions.map((region, at) => {
				const set = setting?.filled[at];
				const shown = pageOf(set?.lanes ?? [], lanes, page);
				return (
					<div class="region" key={region.key} data-column={region.column}>
						{region.head}
						<div class="region-body" style={{ "--lanes": lanes, "--size": setting?.size }}>
							{region.pieces.length === 0 && region.nothing}
							{shown.shown.map((lane, place) => (
								<div class="lane" key={place}>
									<LaneOfPieces {...set} pieces={set?.pieces ?? []} lane={lane} rank={rank} />
								</div>
							))}
							{shown.pages > 1 && <PageLine {...shown} />}
						</div>
					</div>
				);
			})}
		</div>
	);
}

/** Draws again when the frame changes its size, or when the letters turn out to be others. */
function useRemeasuring(frame: { current: HTMLElement | null }): void {
	const [, again] = useReducer<number, void>((times) => times + 1, 0);
	useEffect(() => {
		const sized = new ResizeObserver(() => again());
		if (frame.current) sized.observe(frame.current);
		const lettered = () => again();
		document.fonts.addEventListener("loadingdone", lettered);
		return () => {
			sized.disconnect();
			document.fonts.removeEventListener("loadingdone", lettered);
		};
	}, []);
}

function typeset(frame: HTMLElement, set: Required<Omit<Props, "page">>): Setting {
	const bodies = [...frame.querySelectorAll<HTMLElement>(".region-body")];
	const places = set.regions.map(({ pieces }, at) => ({
		height: bodies[at]?.clientHeight ?? 0,
		flows: set.flows,
		measure: (size: number) => {
			const body = bodies[at];
			return body ? measure(body, { pieces, size, lanes: set.lanes, rank: set.rank }) : [];
		},
	}));
	const { size, filled } = fill(
		places,
		set.sizes,
		set.lanes,
		bodies[0] ? measurePageLine(bodies[0]) : 0,
	);
	const pieces = set.regions.map((region) => region.pieces);
	return { size, filled: filled.map((one, at) => ({ ...one, pieces: pieces[at] ?? [] })) };
}
