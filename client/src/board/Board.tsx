import { useEffect, useRef } from "preact/hooks";
import "../design/board.css";
import "../design/cards.css";
import "../design/dialog.css";
import "../design/writing.css";
import { ColumnMark } from "../design/ColumnMark";
import { Later } from "../design/Later";
import { t, words } from "../i18n";
import { vocabulary } from "../store";
import { frozen, meeting } from "../views";
import { BoardColumn } from "./BoardColumn";
import { FilterView } from "./FilterView";
import { openPair, openResult } from "./openPair";
import { PrivatePart } from "./PrivatePart";
import { COLUMN_ORDER, shownColumn } from "./place";
import { Result } from "./Results";
import { Undo } from "./Undo";
import { matching, wide } from "./wide";

/** A mouse or trackpad, which can drag without hiding the card under a finger. */
const finePointer = matching("(hover: hover) and (pointer: fine)");

const editor = () => import("../statement/PairEditor").then((module) => module.PairEditor);

/** The board: three columns side by side, or one at a time with a switch that is always seen. */
export function Board() {
	const board = useRef<HTMLDivElement>(null);
	const drags = finePointer.value && !frozen.value;
	useEffect(() => {
		if (!drags) return;
		let stop = () => {};
		let wanted = true;
		import("./drag").then(
			({ dragWithin }) => {
				if (wanted && board.current) stop = dragWithin(board.current);
			},
			() => {}, // without signal there is no dragging; every card has its Move… as before
		);
		return () => {
			wanted = false;
			stop();
		};
	}, [drags]);

	if (!vocabulary.value) return null;
	return (
		<div class="board" ref={board}>
			{frozen.value && wide.value && (
				<p class="panel board-frozen" role="status">
					{t("board.frozen")}
				</p>
			)}
			<PrivatePart />
			<div class="board-head">
				{wide.value && <FilterView />}
				<Undo />
			</div>
			{wide.value ? (
				<div class="board-columns">
					{COLUMN_ORDER.map((column) => (
						<BoardColumn key={column} column={column} named />
					))}
				</div>
			) : (
				<OneColumn />
			)}
			{openPair.value && meeting.value && <Later load={editor} />}
			{openResult.value && <Result key={openResult.value} round={openResult.value} />}
		</div>
	);
}

function OneColumn() {
	const column = shownColumn.value;
	return (
		<div class="board-list">
			<div class="column-switch">
				{COLUMN_ORDER.map((one) => (
					<button
						key={one}
						type="button"
						class="column-tab"
						data-column={one}
						aria-pressed={one === column}
						onClick={() => {
							shownColumn.value = one;
						}}
					>
						<ColumnMark column={one} />
						<span>{words(vocabulary.value?.columns[one] ?? "")}</span>
					</button>
				))}
			</div>
			<BoardColumn key={column} column={column} named={false} />
		</div>
	);
}
