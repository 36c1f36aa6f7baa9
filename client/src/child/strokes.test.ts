import { describe, expect, it } from "vitest";
import { POINTS, STROKES, type Stroke } from "../contract.gen";
import { beginStroke, drawOn, pathOf, pointAt, room } from "./strokes";

const paper = { left: 100, top: 50, width: 400, height: 400 };

describe("a drawing", () => {
	it("lies between 0 and 1000 wherever the finger goes", () => {
		expect(pointAt({ clientX: 300, clientY: 250 }, paper)).toEqual([500, 500]);
		expect(pointAt({ clientX: -20, clientY: 2_000 }, paper)).toEqual([0, 1_000]);
	});

	it("leaves out points that are too near to matter", () => {
		const begun = beginStroke([], 1, [10, 10]);
		expect(drawOn(begun, [12, 12])[0]?.points).toEqual([10, 10]);
		expect(drawOn(begun, [30, 10])[0]?.points).toEqual([10, 10, 30, 10]);
	});

	it("never grows beyond what the server takes", () => {
		let drawing: Stroke[] = [];
		for (let nth = 0; nth < STROKES + 20; nth++) {
			drawing = beginStroke(drawing, 0, [nth, 0]);
			for (let step = 1; step < 40; step++) drawing = drawOn(drawing, [nth, (step % 2) * 500]);
		}
		expect(drawing.length).toBeLessThanOrEqual(STROKES);
		expect(drawing.reduce((sum, { points }) => sum + points.length / 2, 0)).toBeLessThanOrEqual(
			POINTS,
		);
		expect(room(drawing)).toBe(0);
	});

	it("is drawn as a path, a single point as a dot", () => {
		expect(pathOf({ ink: 0, points: [1, 2, 3, 4, 5, 6] })).toBe("M1 2L3 4L5 6");
		expect(pathOf({ ink: 0, points: [1, 2] })).toBe("M1 2L1 2");
	});
});
