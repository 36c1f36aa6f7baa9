import { PICTURE_SIZE, POINTS, STROKES, type Stroke } from "../contract.gen";

/** Fingers give more points than a line needs: nearer ones than this are left out. */
const APART = 8;

/** The drawing with a new stroke that begins here. A full one stays as it is. */
export function beginStroke(drawing: readonly Stroke[], ink: number, at: Point): Stroke[] {
	if (drawing.length >= STROKES || room(drawing) < 1) return [...drawing];
	return [...drawing, { ink, points: [...at] }];
}

/** The drawing with its last stroke drawn on to here. */
export function drawOn(drawing: readonly Stroke[], at: Point): Stroke[] {
	const last = drawing[drawing.length - 1];
	if (!last || room(drawing) < 1) return [...drawing];
	const [x = 0, y = 0] = last.points.slice(-2);
	if (Math.hypot(at[0] - x, at[1] - y) < APART) return [...drawing];
	return [...drawing.slice(0, -1), { ...last, points: [...last.points, ...at] }];
}

export type Point = readonly [x: number, y: number];

/** Where on the paper something on the screen is. */
export function pointAt(
	{ clientX, clientY }: { clientX: number; clientY: number },
	paper: { left: number; top: number; width: number; height: number },
): Point {
	return [
		within(((clientX - paper.left) / paper.width) * PICTURE_SIZE),
		within(((clientY - paper.top) / paper.height) * PICTURE_SIZE),
	];
}

/** How many points a drawing has room for. */
export function room(drawing: readonly Stroke[]): number {
	return POINTS - drawing.reduce((sum, { points }) => sum + points.length / 2, 0);
}

/** A stroke as the path of an SVG. A single point is drawn as a dot. */
export function pathOf({ points }: Stroke): string {
	const pairs = points.flatMap((x, index) => (index % 2 ? [] : [`${x} ${points[index + 1]}`]));
	return `M${pairs[0]}L${(pairs.length > 1 ? pairs.slice(1) : pairs).join("L")}`;
}

function within(place: number): number {
	return Math.max(0, Math.min(PICTURE_SIZE, Math.round(place)));
}
