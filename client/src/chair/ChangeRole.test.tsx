import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { type PersonRecord, WAITING, type Welcome } from "../contract.gen";
import { carryWith } from "../outbox";
import { welcome } from "../store";
import { MUM, people, person, welcomeOf } from "../testing/exampleFamily";
import { press, settle, show, text } from "../testing/show";
import { PersonTools } from "./PersonTools";
import { WaitingPeople } from "./WaitingPeople";

const FAMILY = ["family", "network", "child", "advocate"];
const sent: { kind: string; body: object }[] = [];
let refusing = false;

beforeEach(() => {
	sent.length = 0;
	refusing = false;
	carryWith({
		command: ({ id, kind, body }) => {
			sent.push({ kind, body });
			const refused = refusing ? { code: "not_for_family" as const, params: {} } : null;
			return Promise.resolve({ id, refused });
		},
		answer: () => new Promise(() => {}),
	});
});

function strategy(message: Welcome): Welcome {
	return { ...message, vocabulary: { ...message.vocabulary, family_joins: false } };
}

async function sits(about: string, change: (message: Welcome) => Welcome = (message) => message) {
	welcome(change({ ...welcomeOf("chair"), may: ["change_role", "remove_person", "admit"] }));
	await show(<PersonTools person={people.find(({ id }) => id === about) as PersonRecord} />);
	await press("Role…");
}

async function chooses(role: string) {
	const list = document.querySelector("select") as HTMLSelectElement;
	await act(() => {
		list.value = role;
		list.dispatchEvent(new Event("change", { bubbles: true }));
	});
}

const offered = () => [...document.querySelectorAll("option")].map(({ value }) => value);

describe("another role", () => {
	it("says who sees more with it and who sees less, and is sent once it is another", async () => {
		await sits(MUM);
		await press("Change the role");
		expect(sent).toEqual([]);
		await chooses("professional");
		expect(text()).toContain("They will be able to read everything that is for professionals only");
		await chooses("network");
		expect(text()).not.toContain("for professionals only");
		await press("Change the role");
		await settle();
		expect(sent).toEqual([{ kind: "change_role", body: { person: MUM, role: "network" } }]);
		expect(document.querySelector("dialog")).toBeNull();
	});

	it("warns that somebody will see less", async () => {
		await sits("person-lee");
		await chooses("observer");
		expect(text()).toContain("They will no longer see what is for professionals only.");
	});

	it("offers no role of the family in a strategy meeting, and says why", async () => {
		await sits("person-lee", strategy);
		expect(offered().filter((role) => FAMILY.includes(role))).toEqual([]);
		expect(text()).toContain("Family and friends cannot be part of this kind of meeting");
	});

	it("stays open with the words of a refusal", async () => {
		await sits("person-lee");
		refusing = true;
		await chooses("family");
		await press("Change the role");
		await settle();
		expect(text()).toContain("Family and friends cannot be part of this kind of meeting.");
		expect(document.querySelector("dialog")).not.toBeNull();
	});
});

describe("who waits", () => {
	it("is told by how they came, where they are, and who else is there", async () => {
		const state = "waiting" as const;
		const named = { ...person("person-a", "Ted", "network"), state, by_link: true };
		const other = { ...person("person-b", "Ted", "network"), state };
		const away = { ...other, id: "person-c", whereabouts: "elsewhere", others: "My mum" } as const;
		welcome({ ...welcomeOf("chair", [named, other, away]), may: ["admit"] });
		await show(<WaitingPeople />);
		const told = [...document.querySelectorAll(".waiting-person")].map((one) => one.textContent);
		expect(told[0]).toContain("Came with the link you made");
		expect(told[1]).toContain("Came with the code");
		expect(told[2]).toContain("My mum");
		expect(text()).not.toContain("The waiting room is full.");
	});

	it("fills the waiting room, and the chair is told what follows (P53)", async () => {
		const state = "waiting" as const;
		const all = Array.from({ length: WAITING }, (_, at) => ({
			...person(`person-${at}`, `Ted ${at}`, "network"),
			state,
		}));
		welcome({ ...welcomeOf("chair", all), may: ["admit"] });
		await show(<WaitingPeople />);
		expect(text()).toContain("Nobody else can join by the code until you let people in");
	});
});
