import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { catalogue, languages } from "../../scripts/catalogue.mjs";
import { chooseLanguage, chosenLanguage, language, say, spoken, t } from "../i18n";
import { settle, show, text } from "../testing/show";
import { Language } from "./Language";

afterEach(() => {
	vi.unstubAllGlobals();
	window.history.replaceState(null, "", "/join");
	say("en", catalogue("en"));
});

async function choose(tag: string) {
	const select = document.querySelector("select");
	if (!select) throw new Error("there is no choice");
	await act(() => {
		select.value = tag;
		select.dispatchEvent(new Event("change"));
	});
	await settle();
	await settle();
}

function fetches(answer: (tag: string) => Response) {
	vi.stubGlobal("fetch", (address: string) => {
		const tag = /locale\/(\w+)\.json/.exec(address)?.[1] ?? "";
		return Promise.resolve(answer(tag));
	});
}

describe("the choice of a language", () => {
	it("is offered by each language's own name, and changes the page at once", async () => {
		fetches((tag) => Response.json(catalogue(tag)));
		await show(<Language />);
		expect(document.querySelectorAll("option").length).toBe(languages().length);
		await choose("pl");
		expect(language.value).toBe("pl");
		expect(document.documentElement.lang).toBe("pl");
		expect(text()).not.toContain("Language");
	});

	it("is remembered by the history of the tab, and nothing is stored", async () => {
		fetches((tag) => Response.json(catalogue(tag)));
		await show(<Language />);
		await choose("cy");
		expect(chosenLanguage()).toEqual(["cy"]);
		expect(chooseLanguage([...chosenLanguage(), "en-GB"])).toBe("cy");
		expect(localStorage.length + sessionStorage.length).toBe(0);
		expect(document.cookie).toBe("");
	});

	it("keeps the language there is when there is no signal, and says so", async () => {
		fetches(() => new Response("", { status: 503 }));
		await show(<Language />);
		await choose("ro");
		expect(language.value).toBe("en");
		expect(text()).toContain("There is no signal to fetch that language");
	});

	it("says of a machine's translation that it is one", async () => {
		fetches((tag) => Response.json(catalogue(tag)));
		await show(<Language />);
		expect(text()).not.toContain("machine");
		await choose("ro");
		expect(document.querySelector(".hint")?.textContent).toBe(t("language.machine"));
	});

	it("of a projector stands in its address", () => {
		window.history.replaceState(null, "", "/projector?lang=cy");
		expect(chosenLanguage()).toEqual(["cy"]);
	});
});

describe("each language", () => {
	for (const tag of languages()) {
		it(`${tag} has a form for every count, and the digits of the room`, () => {
			say(tag, catalogue(tag));
			for (let count = 0; count < 130; count++) {
				const said = t("roll.title", { count });
				expect(said).toMatch(/\S/);
				expect(said).not.toMatch(/\{/);
			}
			expect(new Intl.NumberFormat(spoken()).format(10)).toBe("10");
		});
	}
});
