import { t } from "../i18n";
import type { Lane, Measured, Part } from "./paging";
import type { Piece } from "./pieces";

interface Props {
	pieces: readonly Piece[];
	lane: Lane;
	/** By piece: of one that goes on, only a window on its lines is shown. Unmeasured ones are whole. */
	measured?: readonly Measured[];
	/** The rank of the groups' headings. */
	rank: 2 | 3;
}

/** Pieces from top to bottom, each group under its name. */
export function LaneOfPieces({ pieces, lane, measured, rank }: Props) {
	const Name = rank === 2 ? "h2" : "h3";
	return (
		<>
			{inGroups(lane).map((parts) => {
				const group = pieces[parts[0]?.card ?? 0]?.group;
				return (
					<div key={`${parts[0]?.card}.${parts[0]?.from}`}>
						{group && <Name class="piece-group">{group}</Name>}
						<ul>
							{parts.map((part) => {
								const piece = pieces[part.card];
								return (
									piece && (
										<Row key={piece.key} piece={piece} part={part} as={measured?.[part.card]} />
									)
								);
							})}
						</ul>
					</div>
				);
			})}
		</>
	);
}

interface RowProps {
	piece: Piece;
	part: Part;
	as: Measured | undefined;
}

function Row({ piece, part: { from, to }, as }: RowProps) {
	const line = as && (from > 0 || to < as.lines) ? as.line : null;
	return (
		<li class="piece-row">
			<div class="piece" dir="auto">
				<div class="piece-window" style={{ height: line && `${(to - from) * line}px` }}>
					<p class="piece-text" style={{ marginTop: line && `${-from * line}px` }}>
						{piece.struck ? <del class="written">{piece.text}</del> : piece.text}
						{piece.whose && <Aside words={piece.whose} />}
						{piece.struck && <Aside words={t("card.struck")} />}
					</p>
				</div>
			</div>
		</li>
	);
}

/** Runs on behind the text, where a line of its own would cost a card its place on the page. */
function Aside({ words }: { words: string }) {
	return (
		<>
			{" "}
			<bdi class="piece-aside">{`—\u00a0${words}`}</bdi>
		</>
	);
}

function inGroups(lane: Lane): Part[][] {
	const groups: Part[][] = [];
	for (const part of lane) {
		if (part.named || groups.length === 0) groups.push([part]);
		else groups[groups.length - 1]?.push(part);
	}
	return groups;
}
