import { act } from "preact/test-utils";
import { beforeEach, expect, it, vi } from "vitest";
import type { Receipt } from "../contract.gen";
import { carryWith } from "../outbox";
import { welcome } from "../store";
import { waitingWelcome } from "../testing/exampleFamily";
import { press, show, text } from "../testing/show";
import { Waiting } from "./Waiting";

const sent: object[] = [];

beforeEach(() => {
	sent.length = 0;
	carryWith({
		command: async ({ id, kind, body }): Promise<Receipt> => {
			sent.push({ kind, ...body });
			return { id, refused: null };
		},
		answer: async () => ({ id: null, refused: null }),
	});
	welcome({ ...waitingWelcome, may: ["leave", "say_where", "ask_alone"] });
});

it("asks whoever came by their own link where they are, once", async () => {
	await show(<Waiting saysWhere />);
	await vi.waitFor(() => expect(text()).toContain("Where are you?"));
	await press("Tell the chair");
	expect(text()).toContain("Choose where you are.");
	expect(sent).toEqual([]);
	const here = [...document.querySelectorAll("label")].find(
		(one) => one.textContent === "In the room with the others",
	);
	await act(() => here?.click());
	await press("Tell the chair");
	expect(sent).toEqual([{ kind: "say_where", whereabouts: "in_the_room", others: "" }]);
	await vi.waitFor(() => expect(text()).not.toContain("Where are you?"));
});

it("asks nobody again who said it when they joined", async () => {
	await show(<Waiting saysWhere={false} />);
	expect(text()).not.toContain("Where are you?");
});
