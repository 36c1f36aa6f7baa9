import { describe, expect, it } from "vitest";
import type { GroupRelease, Release } from "../contract.gen";
import { welcome } from "../store";
import { round, welcomeOf } from "../testing/exampleFamily";
import { show, text } from "../testing/show";
import { Reveal } from "./Reveal";

const release: Release = {
	form: "dots",
	numbers: 7,
	without: 1,
	dots: [2, 3, 3, 4, 4, 4, 7],
	lowest: 2,
	highest: 7,
	groups: null,
};

async function reveal(change: Partial<Release>) {
	welcome(welcomeOf("family"));
	await show(<Reveal round={{ ...round, state: "closed", release: { ...release, ...change } }} />);
}

const circles = () => [...document.querySelectorAll("circle")];
const rows = () =>
	[...document.querySelectorAll("tbody tr")].map((row) =>
		[...row.children].map((cell) => Number(cell.textContent)),
	);

describe("what is shown (P36)", () => {
	it("is a dot for each number, and the same as a table", async () => {
		await reveal({});
		expect(circles()).toHaveLength(7);
		expect(
			new Set(circles().map((dot) => `${dot.getAttribute("cx")} ${dot.getAttribute("cy")}`)).size,
		).toBe(7);
		expect(rows()).toEqual([
			[2, 1],
			[3, 2],
			[4, 3],
			[7, 1],
		]);
		expect(text()).toContain("Lowest 2, highest 7.");
		expect(text()).toContain("7 people gave a number. 1 did not.");
	});

	it("is only the lowest and highest for a range", async () => {
		await reveal({ form: "range", dots: null });
		expect(circles()).toHaveLength(0);
		expect(document.querySelector("table")).toBeNull();
		expect(text()).toContain("Lowest 2, highest 7.");
	});

	it("is nothing but the reason when withheld", async () => {
		await reveal({
			form: "withheld",
			numbers: null,
			without: null,
			dots: null,
			lowest: null,
			highest: null,
		});
		expect(document.querySelector("svg")).toBeNull();
		expect(text()).toMatch(/^The numbers are not shown\.[^0-9]*$/);
	});

	it("is a picture for each group by perspective", async () => {
		const group = (perspective: GroupRelease["perspective"]): GroupRelease => ({
			perspective,
			form: "dots",
			count: 3,
			dots: [1, 2, 3],
			lowest: 1,
			highest: 3,
		});
		await reveal({ dots: null, groups: [group("family"), group("network")] });
		expect([...document.querySelectorAll("h3")].map((one) => one.textContent)).toEqual([
			"Family",
			"Family’s network",
		]);
		expect(circles()).toHaveLength(6);
	});

	it("holds 55 dots without any leaving the picture", async () => {
		await reveal({ dots: Array.from({ length: 55 }, () => 4), lowest: 4, highest: 4 });
		const tops = circles().map(
			(dot) => Number(dot.getAttribute("cy")) - Number(dot.getAttribute("r")),
		);
		expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
		expect(text()).toContain("Every number given was 4.");
	});

	it("never speaks of a mean", async () => {
		await reveal({});
		expect(text()).not.toMatch(/mean\b|average|3[.,]/i);
	});
});
