import { beforeEach, expect, it, vi } from "vitest";
import type { Receipt } from "../contract.gen";
import { carryWith } from "../outbox";
import { welcome } from "../store";
import { MUM, people, welcomeOf } from "../testing/exampleFamily";
import { press, show, text, type } from "../testing/show";
import { Roll } from "./Roll";

const NOT_ASKED = { whereabouts: "elsewhere", came_at: null } as const;
const sent: object[] = [];
const choose = (words: string) =>
	[...document.querySelectorAll("label")].find((one) => one.textContent === words)?.click();
const line = (name: string) =>
	[...document.querySelectorAll(".roll-person")].find((one) => one.textContent?.includes(name))
		?.textContent;

beforeEach(() => {
	sent.length = 0;
	carryWith({
		command: async ({ id, kind, body }): Promise<Receipt> => {
			sent.push({ kind, ...body });
			return { id, refused: null };
		},
		answer: async () => ({ id: null, refused: null }),
	});
	const base = welcomeOf("family", [
		...people.map((one) =>
			one.role === "chair"
				? { ...one, ...NOT_ASKED }
				: one.id === "person-jean"
					? { ...one, whereabouts: "elsewhere" as const, others: "Her neighbour Pat" }
					: one,
		),
	]);
	welcome({ ...base, may: ["say_where"], me: { ...base.me, person: MUM } });
});

it("says who is here, how, since when, and who is with them", async () => {
	await show(<Roll />);
	expect(line("Ruth Adeyemi")).toBe("Ruth AdeyemiChairConnected");
	expect(line("Priti Shah")).toMatch(
		/Lead social worker · Social worker.*In the room · since \d\d:\d\d$/,
	);
	expect(line("Jean")).toMatch(/Somewhere else · since \d\d:\d\dWith them: Her neighbour Pat$/);
});

it("lets each person change where they are, and nobody else's", async () => {
	await show(<Roll />);
	expect(text().match(/Change where I am/g)).toHaveLength(1);
	expect(line("Kelly")).toContain("Change where I am");
	await press("Change where I am");
	choose("Somewhere else");
	await vi.waitFor(() => expect(text()).toContain("can anyone hear?"));
	await type(".roll-mine .field input", " My sister ");
	await press("Tell the chair");
	expect(sent).toEqual([{ kind: "say_where", whereabouts: "elsewhere", others: "My sister" }]);
	await vi.waitFor(() => expect(text()).toContain("Change where I am"));
});
