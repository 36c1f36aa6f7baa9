import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { press, show, text, type } from "../testing/show";
import { ClaimLink } from "./ClaimLink";
import { Join } from "./Join";

const asked = vi.fn<(path: string, body: unknown) => void>();
let reply: () => Response;

beforeEach(() => {
	asked.mockClear();
	reply = () => Response.json({ seat: "seat-one" }, { status: 201 });
	vi.stubGlobal("fetch", async (path: string, { body }: { body: string }) => {
		asked(path, JSON.parse(body));
		return reply();
	});
});

async function choose(words: string) {
	const label = [...document.querySelectorAll("label")].find((one) => one.textContent === words);
	await act(() => label?.querySelector("input")?.click());
}

async function fill() {
	await type("#join-name", "  Jean ");
	await choose("Relative or friend of the family");
	await choose("Somewhere else");
}

describe("joining (P3)", () => {
	it("sends the code from the link, the name and the role", async () => {
		const onSeat = vi.fn();
		await show(<Join code="7k4 m2-p" onSeat={onSeat} />);
		await fill();
		await type("#join-relation", "Nan");
		await press("Ask to join");
		await vi.waitFor(() => expect(onSeat).toHaveBeenCalledWith("seat-one"));
		const where = { whereabouts: "elsewhere", others: "" };
		const body = { code: "7K4M2P", name: "Jean", role: "network", relation: "Nan", ...where };
		expect(asked).toHaveBeenCalledWith("/api/join", body);
	});

	it.each([
		["Parent or carer", "family"],
		["I am the child or young person", "child"],
		["I work with the family", "professional"],
		["I lead the work with the family", "lead_professional"],
		["Advocate or interpreter", "advocate"],
		["I am taking minutes", "minute_taker"],
		["Observer", "observer"],
	])("%s asks for the role %s", async (words, role) => {
		await show(<Join code="7K4M2P" onSeat={() => {}} />);
		await type("#join-name", "Jean");
		await choose(words);
		await choose("In the room with the others");
		await press("Ask to join");
		expect(asked.mock.calls[0]?.[1]).toMatchObject({ role });
	});

	it.each([
		["the code", "", "Jean", "#join-code", "Type the six letters"],
		["the name", "7K4M2P", "  ", "#join-name", "Type your name"],
	])("says that %s is missing, and goes there", async (_what, code, name, field, words) => {
		await show(<Join code={code} onSeat={() => {}} />);
		await type("#join-name", name);
		await press("Ask to join");
		expect(text()).toContain(words);
		expect(document.activeElement).toBe(document.querySelector(field));
		expect(asked).not.toHaveBeenCalled();
	});

	it("says that the choice is missing", async () => {
		await show(<Join code="7K4M2P" onSeat={() => {}} />);
		await type("#join-name", "Jean");
		await press("Ask to join");
		expect(text()).toContain("Choose the one that fits you best.");
	});

	it("asks who can hear only those who are somewhere else, and sends it", async () => {
		await show(<Join code="7K4M2P" onSeat={() => {}} />);
		await fill();
		expect(text()).toContain("Is anyone else with you, or can anyone hear?");
		await type("[data-field=where] .input", " My sister ");
		await press("Ask to join");
		expect(asked.mock.calls[0]?.[1]).toMatchObject({ others: "My sister" });
		await vi.waitFor(() => expect(text()).not.toContain("Asking…"));
		await choose("In the room with the others");
		expect(text()).not.toContain("can anyone hear?");
		await press("Ask to join");
		expect(asked.mock.calls[1]?.[1]).toMatchObject({ whereabouts: "in_the_room", others: "" });
	});

	it("says that where they are is missing, and goes there", async () => {
		await show(<Join code="7K4M2P" onSeat={() => {}} />);
		await type("#join-name", "Jean");
		await choose("Observer");
		await press("Ask to join");
		expect(text()).toContain("Choose where you are.");
		expect(document.activeElement?.closest("[data-field=where]")).not.toBeNull();
		expect(asked).not.toHaveBeenCalled();
	});

	it("tells a refusal in words, and keeps what was written", async () => {
		reply = () => Response.json({ code: "code_not_open", params: {} }, { status: 404 });
		await show(<Join code="7K4M2P" onSeat={() => {}} />);
		await fill();
		await press("Ask to join");
		await vi.waitFor(() => expect(text()).toContain("That code does not open a meeting just now."));
		expect(document.querySelector<HTMLInputElement>("#join-name")?.value).toBe("  Jean ");
	});

	it("tells of a lost signal", async () => {
		reply = () => {
			throw new Error("no signal");
		};
		await show(<Join code="7K4M2P" onSeat={() => {}} />);
		await fill();
		await press("Ask to join");
		await vi.waitFor(() => expect(text()).toContain("There is no signal just now."));
	});
});

describe("a chair's or projector's link (P2)", () => {
	it("becomes a seat", async () => {
		const onSeat = vi.fn();
		await show(<ClaimLink door="chair" token="a-token" onSeat={onSeat} />);
		await vi.waitFor(() => expect(onSeat).toHaveBeenCalledWith("seat-one"));
		expect(asked).toHaveBeenCalledWith("/api/claim", { token: "a-token" });
	});

	it("that was used says so", async () => {
		reply = () => Response.json({ code: "link_used", params: {} }, { status: 410 });
		await show(<ClaimLink door="chair" token="a-token" onSeat={() => {}} />);
		await vi.waitFor(() => expect(text()).toContain("This link does not work any more"));
		expect(text()).not.toContain("Opening your place");
		expect(text()).toContain("Whoever runs the server");
	});

	it("of a projector sends nobody to join with a code", async () => {
		reply = () => Response.json({ code: "link_used", params: {} }, { status: 410 });
		await show(<ClaimLink door="projector" token="a-token" onSeat={() => {}} />);
		await vi.waitFor(() => expect(text()).toContain("new link for the big screen"));
		expect(text()).not.toContain("code");
	});

	it("of one person that was used says what to do", async () => {
		reply = () => Response.json({ code: "link_used", params: {} }, { status: 410 });
		await show(<ClaimLink door="j" token="a-token" onSeat={() => {}} />);
		await vi.waitFor(() => expect(text()).toContain("This link does not work any more"));
		expect(text()).toContain("ask the chair for a new link");
		expect(text()).toContain("use the code on the screen in the room");
		expect(text()).toContain("Join again with a code");
	});

	it("that is opened days before is to be kept (P51)", async () => {
		reply = () => Response.json({ code: "link_not_open", params: {} }, { status: 403 });
		await show(<ClaimLink door="j" token="a-token" onSeat={() => {}} />);
		await vi.waitFor(() => expect(text()).toContain("It is too early for this link"));
		expect(text()).toContain("open it again then");
		expect(text()).not.toContain("does not work any more");
	});

	it("without its token asks for nothing", async () => {
		await show(<ClaimLink door="chair" token="" onSeat={() => {}} />);
		expect(text()).toContain("Open the link that you were given.");
		expect(asked).not.toHaveBeenCalled();
	});
});
