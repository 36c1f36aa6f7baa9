import { describe, expect, it } from "vitest";
import type { PersonRecord, Role } from "../contract.gen";
import { person } from "../testing/exampleFamily";
import { askedFor, formFor } from "./asking";

const group = (role: Role, count: number): PersonRecord[] =>
	Array.from({ length: count }, (_, index) => person(`${role}-${index}`, role, role));

describe("who a scale asks (P33)", () => {
	it("asks those who answer, not those who run, watch or speak for others", () => {
		const silent: Role[] = ["chair", "minute_taker", "observer", "advocate", "projector"];
		const present = [...silent.flatMap((role) => group(role, 1)), ...group("family", 2)];
		expect(askedFor(present, false).people).toHaveLength(2);
	});

	it("asks the chair where the meeting type says so", () => {
		const asked = askedFor([...group("chair", 1), ...group("family", 2)], true);
		expect(asked.people).toHaveLength(3);
		expect(asked.groups.get("lead_professional")).toBe(1);
	});

	it("asks nobody who waits or has gone", () => {
		const gone = group("family", 2).map((one) => ({ ...one, state: "left" as const }));
		expect(askedFor(gone, false).people).toEqual([]);
	});
});

describe("what would be shown (P36, P37)", () => {
	it("depends on the count only", () => {
		expect([0, 2, 3, 4, 5, 12].map(formFor)).toEqual([
			"withheld",
			"withheld",
			"range",
			"range",
			"dots",
			"dots",
		]);
	});

	it("is by perspective only if every group asked has three", () => {
		const three = [...group("family", 3), ...group("professional", 3)];
		expect(askedFor(three, false).byPerspective).toBe(true);
		expect(askedFor([...three, ...group("child", 1)], false).byPerspective).toBe(false);
		expect(askedFor([], false).byPerspective).toBe(false);
	});
});
