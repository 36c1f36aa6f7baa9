import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { AddPair } from "./board/AddPair";
import { Desk } from "./board/Desk";
import { Freeze } from "./chair/Freeze";
import { RemovePerson } from "./chair/RemovePerson";
import { WaitingPeople } from "./chair/WaitingPeople";
import type { AnyRecord, Snapshot } from "./contract.gen";
import { carryWith } from "./outbox";
import { Phone } from "./phone/Phone";
import { forget, take, welcome } from "./store";
import { MUM, person, round, welcomeOf } from "./testing/exampleFamily";
import { button, press, show, text } from "./testing/show";
import { openAnswer } from "./vote/openAnswer";

/* Zooming, a projector plugged in, a phone on its side: the screen is drawn anew from nothing, and
 * nobody may lose what they were in the middle of. */

const ballot: AnyRecord = { id: MUM, kind: "ballot", round: round.id, answered: false };
const turnout: AnyRecord = { id: round.id, kind: "turnout", answered: 6, asked: 8 };

beforeEach(() => {
	window.scrollTo = () => {};
	carryWith({ command: () => new Promise(() => {}), answer: () => new Promise(() => {}) });
});

async function anew(what: Parameters<typeof show>[0]): Promise<void> {
	await act(() => render(null, document.body));
	await show(what);
}

function pressed(): (string | null)[] {
	return [...document.querySelectorAll('.pad [aria-pressed="true"]')].map((one) => one.textContent);
}

async function hear(put: AnyRecord[]): Promise<void> {
	const because = { key: "round_closed", params: {} };
	const patches = [{ seq: 2, put, remove: [], because }];
	await act(() => void take({ stream: "everyone", epoch: "epoch-one", patches }));
}

describe("an answer not sent yet", () => {
	beforeEach(async () => {
		welcome(welcomeOf("family", [round, turnout, ballot]));
		await show(<Phone />);
		await press("Give my answer");
		await press("7");
	});

	it("is still there on the wider screen, and on the narrow one again", async () => {
		await anew(<Desk />);
		expect(pressed()).toEqual(["7"]);
		await anew(<Phone />);
		expect(pressed()).toEqual(["7"]);
	});

	it("is forgotten when it is sent", async () => {
		await press("Send my answer");
		expect(openAnswer.value?.chosen).toBeNull();
		await anew(<Desk />);
		expect(document.body.innerHTML).not.toContain("7");
	});

	it("is forgotten on the way back to the meeting", async () => {
		await press("Back to the meeting");
		expect(openAnswer.value).toBeNull();
	});

	it("is forgotten when the scale is closed", async () => {
		await hear([{ ...round, state: "closed" }]);
		expect(openAnswer.value).toBeNull();
	});

	it("is forgotten when the seat is over", async () => {
		await act(forget);
		expect(openAnswer.value).toBeNull();
	});
});

describe("the chair", () => {
	const may = ["freeze", "remove_person", "add_pair", "admit"];
	const jean = person("person-jean", "Jean", "network", "Nan");

	beforeEach(() => welcome({ ...welcomeOf("chair"), may }));

	it("is still being asked whether to end the meeting", async () => {
		await show(<Freeze />);
		await press("End the meeting…");
		await press("Go on");
		await anew(<Freeze />);
		expect(text()).toContain("Is everyone ready?");
		await press("Not yet");
		await anew(<Freeze />);
		expect(document.querySelector("dialog")).toBeNull();
	});

	it("is still being asked whether to remove someone, and about nobody else", async () => {
		const roll = [jean, person("person-lee", "Lee Marsh", "professional")];
		const all = () => (
			<>
				{roll.map((one) => (
					<RemovePerson key={one.id} person={one} />
				))}
			</>
		);
		await show(all());
		await press("Remove");
		await anew(all());
		expect(document.querySelectorAll("dialog")).toHaveLength(1);
		expect(document.querySelector("dialog h2")?.textContent).toContain("Jean");
	});

	it("keeps who is to see a pair that is about to be started", async () => {
		const { snapshots, ...rest } = welcomeOf("chair");
		const few: Snapshot = { stream: "professionals", epoch: "epoch-two", seq: 1, records: [] };
		welcome({ ...rest, may, snapshots: [...snapshots, few] });
		await show(<AddPair />);
		await press("Start a danger statement and its goal");
		const professionals = document.querySelectorAll<HTMLInputElement>(
			"dialog input[type=radio]",
		)[1];
		await act(() => professionals?.click());
		await anew(<AddPair />);
		expect(document.querySelectorAll<HTMLInputElement>("dialog input")[1]?.checked).toBe(true);
		expect(() => button("Start writing")).not.toThrow();
	});

	it("keeps the part chosen for someone who waits", async () => {
		welcome({
			...welcomeOf("chair", [{ ...person("person-new", "Sam", "family"), state: "waiting" }]),
			may,
		});
		await show(<WaitingPeople />);
		const list = document.querySelector("select") as HTMLSelectElement;
		await act(() => {
			list.value = "advocate";
			list.dispatchEvent(new Event("change", { bubbles: true }));
		});
		await anew(<WaitingPeople />);
		expect(document.querySelector("select")?.value).toBe("advocate");
	});
});
