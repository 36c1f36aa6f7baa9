import type { Column } from "../contract.gen";

/** The column's own sign: a cloud, a sun, a path. Always beside the column's name. */
export function ColumnMark({ column }: { column: Column }) {
	return (
		<svg class="column-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
			<path d={SHAPES[column]} />
		</svg>
	);
}

const SHAPES: Record<Column, string> = {
	worried: "M7 18.5h10a4 4 0 0 0 .6-7.95A6 6 0 0 0 6.1 9.7 4.5 4.5 0 0 0 7 18.5Z",
	working_well:
		"M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M4.9 4.9l1.8 1.8M17.3 17.3l1.8 1.8M4.9 19.1l1.8-1.8M17.3 6.7l1.8-1.8",
	needs_to_happen: "M3 19h6v-5h6V9h6M17 4.5 21.5 9 17 13.5",
};
