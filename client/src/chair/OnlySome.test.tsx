import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import type { AnyRecord, AudienceRecord, PartRecord } from "../contract.gen";
import { carryWith } from "../outbox";
import { forget, welcome } from "../store";
import { MUM, person, round, welcomeOf } from "../testing/exampleFamily";
import { press, settle, show, text, type } from "../testing/show";
import { choose } from "./choosing";
import { OnlySome, OnlySomeDialog } from "./OnlySome";
import { PartNow } from "./PartNow";
import { seeing } from "./someOfThem";

const may = ["set_audience", "start_part", "end_part"];
const WORK = ["person-lee", "person-okoro", "person-priti"];
const withMum: AudienceRecord = {
	kind: "audience",
	id: "audience-mum",
	name: "Some of us",
	members: [MUM, "person-priti"],
};
const part: PartRecord = {
	kind: "part",
	id: "part-one",
	audience: withMum.id,
	reason: "Secretplanted",
	stepped_out: ["person-jean", "person-lee", "person-okoro"],
	started_at: "2026-11-24T10:05:00Z",
	ended_at: null,
};
const sent: { kind: string; body: Record<string, unknown> }[] = [];
let refusing: string | null = null;

beforeEach(() => {
	forget();
	sent.length = 0;
	refusing = null;
	carryWith({
		command: ({ id, kind, body }) => {
			sent.push({ kind, body: { ...body } });
			const refused = kind === refusing ? { code: "round_open" as const, params: {} } : null;
			return Promise.resolve({ id, refused });
		},
		answer: () => new Promise(() => {}),
	});
});

async function sits(...more: AnyRecord[]) {
	welcome({ ...welcomeOf("chair", more), may });
	await show(
		<>
			<PartNow />
			<OnlySome />
			<OnlySomeDialog />
		</>,
	);
}

async function tick(name: string) {
	const label = [...document.querySelectorAll("label")].find(
		(one) => one.querySelector("bdi")?.textContent === name,
	);
	if (!label?.querySelector("input")) throw new Error(`nobody is called ${name}`);
	await act(() => label.querySelector("input")?.click());
}

const kinds = () => sent.map(({ kind }) => kind);

describe("choosing some of the people (P42)", () => {
	it("has no name of theirs in the page before the chair asks", async () => {
		await sits({ ...withMum, name: "Nameplanted" });
		expect(document.body.innerHTML).not.toContain("Nameplanted");
		await press("Only some people…");
		expect(text()).toContain("NameplantedKellyPriti Shah");
	});

	it("makes an audience of those ticked, under a name that is suggested", async () => {
		await sits();
		await press("Only some people…");
		await press("Choose people…");
		await press("Tick everyone who works with the family");
		await tick("Kelly");
		await press("Keep this");
		const [made] = sent;
		expect(made?.kind).toBe("set_audience");
		expect(made?.body).toMatchObject({ name: "Kelly" });
		expect(new Set(made?.body.members as string[])).toEqual(new Set([MUM, ...WORK]));
	});

	it("needs somebody", async () => {
		await sits();
		await press("Only some people…");
		await press("Choose people…");
		await press("Keep this");
		expect(text()).toContain("Tick at least one person.");
		expect(sent).toEqual([]);
	});

	it("changes who is in one, leaving out who was removed", async () => {
		const gone = { ...person("person-gone", "Gone", "network"), state: "removed" as const };
		await sits(gone, { ...withMum, members: [MUM, "person-gone"] });
		await press("Only some people…");
		await press("Change…");
		expect(text()).toContain("can read everything that was written for these people before");
		await tick("Jean");
		await press("Keep this");
		expect(sent[0]?.body).toEqual({
			audience: withMum.id,
			name: "Some of us",
			members: [MUM, "person-jean"],
		});
	});
});

describe("a private part (P44)", () => {
	async function asksToStepOut(...names: string[]) {
		await press("Only some people…");
		await press("Ask some people to step out…");
		for (const name of names) await tick(name);
		await type("textarea", "They asked for it");
		await press("Go on");
	}

	it("makes the audience and then begins, after naming who goes and who stays", async () => {
		await sits();
		await asksToStepOut("Kelly", "Priti Shah");
		expect(text()).toContain("3 people will be asked to step out");
		expect(text()).toContain("JeanLee MarshMr Okoro");
		expect(text()).toContain("These people stay with youKellyPriti Shah");
		expect(sent).toEqual([]);
		await press("Ask them to step out");
		await settle();
		expect(kinds()).toEqual(["set_audience", "start_part"]);
		expect(sent[1]?.body.audience).toBe(sent[0]?.body.audience);
		expect(sent[1]?.body.reason).toBe("They asked for it");
		expect(document.querySelector("dialog")).toBeNull();
	});

	it("uses the audience of the same people if there is one", async () => {
		await sits(withMum);
		await asksToStepOut("Kelly", "Priti Shah");
		await press("Ask them to step out");
		await settle();
		expect(kinds()).toEqual(["start_part"]);
		expect(sent[0]?.body.audience).toBe(withMum.id);
	});

	it("begins with people chosen before, from their line in the list", async () => {
		await sits(withMum);
		await press("Only some people…");
		await press("Ask the others to step out…");
		await type("textarea", "They asked for it");
		await press("Go on");
		await press("Ask them to step out");
		await settle();
		expect(kinds()).toEqual(["start_part"]);
	});

	it("does not begin where the audience was refused, nor when there is no reason or nobody goes", async () => {
		await sits();
		refusing = "set_audience";
		await asksToStepOut("Kelly");
		await press("Ask them to step out");
		await settle();
		expect(kinds()).toEqual(["set_audience"]);
		expect(text()).toContain("The scale is open. Close it first.");

		await act(() => choose("part"));
		await press("Go on");
		expect(text()).toContain("Tick at least one person.");
		for (const name of ["Kelly", "Jean", "Priti Shah", "Mr Okoro", "Lee Marsh"]) await tick(name);
		expect(text()).toContain("Everyone would stay.");
		await tick("Jean");
		expect(text()).toContain("Write a few words about why.");
	});

	it("waits for the scale to be closed", async () => {
		await sits(round);
		await asksToStepOut("Kelly");
		expect(text()).toContain("The scale is open. Close it first.");
		expect(text()).not.toContain("Ask them to step out");
	});

	it("is told while it goes on, without its reason, and ends with one press", async () => {
		await sits(withMum, part);
		expect(text()).toContain("A private part is under way");
		expect(text()).toContain("Stepped out:JeanLee MarshMr Okoro");
		expect(document.body.innerHTML).not.toContain("Secretplanted");
		await press("Bring everyone back");
		expect(sent).toEqual([{ kind: "end_part", body: { part: part.id } }]);
	});

	it("lets one person come back early, and says what they can read then", async () => {
		await sits(withMum, part);
		await press("Bring someone back…");
		expect(text()).toContain("They can read everything that was written in this part.");
		await tick("Jean");
		await press("Keep this");
		await settle();
		expect(sent[0]?.body.members).toEqual([MUM, "person-jean", "person-priti"]);
		expect(document.querySelector("dialog")).toBeNull();
	});

	it("is still being asked about on a screen drawn anew, and no more when the seat is over", async () => {
		await sits();
		await asksToStepOut("Kelly");
		await act(() => render(null, document.body));
		await show(<OnlySomeDialog />);
		expect(text()).toContain("4 people will be asked to step out");
		await act(forget);
		expect(document.querySelector("dialog")).toBeNull();
	});
});

describe("who is asked for a number while some are out (P33)", () => {
	it("is nobody who has stepped out, whoever may see the pair", async () => {
		await sits(withMum, part);
		const names = (audience: string) => seeing(audience).map(({ id }) => id);
		expect(names("everyone")).toEqual(["person-chair", MUM, "person-priti"]);
		expect(names("professionals")).toEqual(["person-chair", "person-priti"]);
		expect(names(`audience:${withMum.id}`)).toEqual(["person-chair", MUM, "person-priti"]);
		await sits(withMum);
		expect(names("professionals")).toHaveLength(4);
		expect(names(`audience:${withMum.id}`)).toHaveLength(3);
		expect(names("audience:another")).toEqual(["person-chair"]);
	});
});
