import { SCALE_HIGHEST, SCALE_LOWEST } from "../contract.gen";

interface Props {
	/** The numbers in ascending order, or null to draw only the span from lowest to highest. */
	dots: readonly number[] | null;
	lowest: number;
	highest: number;
}

const STEP = 30;
const EDGE = 18;
const WIDTH = EDGE * 2 + STEP * (SCALE_HIGHEST - SCALE_LOWEST);
const TALLEST = 170;
/** A stack higher than this stands two or more dots abreast, so that each can still be told apart. */
const ABREAST = 14;
const NUMBERS = Array.from(
	{ length: SCALE_HIGHEST - SCALE_LOWEST + 1 },
	(_, i) => SCALE_LOWEST + i,
);

/** The 0-10 line with a dot for each answer. Drawn for the eye; ScaleTable says the same. It runs
 * from 0 to 10 left to right in every language, as rulers do. */
export function ScaleLine({ dots, lowest, highest }: Props) {
	const stacks = NUMBERS.map((number) => (dots ?? []).filter((dot) => dot === number).length);
	const most = Math.max(2, ...stacks);
	const abreast = Math.ceil(most / ABREAST);
	const rows = Math.ceil(most / abreast);
	const apart = Math.min(24, (STEP - 2) / abreast, TALLEST / rows);
	const radius = Math.min(10, apart / 2 - 0.75);
	const line = dots ? rows * apart + 8 : 34;
	return (
		<svg
			class="scale-line"
			viewBox={`0 0 ${WIDTH} ${line + 34}`}
			aria-hidden="true"
			focusable="false"
		>
			<line class="scale-axis" x1={at(SCALE_LOWEST)} x2={at(SCALE_HIGHEST)} y1={line} y2={line} />
			{NUMBERS.map((number) => (
				<g key={number} class={number === lowest || number === highest ? "scale-end" : undefined}>
					<line class="scale-axis" x1={at(number)} x2={at(number)} y1={line - 4} y2={line + 4} />
					<text x={at(number)} y={line + 25}>
						{number}
					</text>
				</g>
			))}
			{dots ? (
				NUMBERS.flatMap((number, index) =>
					Array.from({ length: stacks[index] ?? 0 }, (_, dot) => (
						<circle
							key={`${number}.${dot}`}
							class="scale-dot"
							cx={at(number) + apart * ((dot % abreast) - (abreast - 1) / 2)}
							cy={line - 8 - radius - apart * Math.floor(dot / abreast)}
							r={radius}
						/>
					)),
				)
			) : (
				<>
					<line class="scale-span" x1={at(lowest)} x2={at(highest)} y1={line - 16} y2={line - 16} />
					<line class="scale-span" x1={at(lowest)} x2={at(lowest)} y1={line - 26} y2={line - 6} />
					<line class="scale-span" x1={at(highest)} x2={at(highest)} y1={line - 26} y2={line - 6} />
				</>
			)}
		</svg>
	);
}

function at(number: number): number {
	return EDGE + STEP * (number - SCALE_LOWEST);
}
