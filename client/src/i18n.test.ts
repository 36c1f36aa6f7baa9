import { describe, expect, it } from "vitest";
import { catalogue } from "../scripts/catalogue.mjs";
import { chooseLanguage, language, say, t, words } from "./i18n";

describe("words", () => {
	it("are filled in", () => {
		expect(t("vote.turnout", { answered: 6, asked: 8 })).toBe("6 of 8 in");
	});

	it("are missing when the catalogue has none", () => {
		expect(words("because.something_new")).toBeUndefined();
	});

	it("leave a name with braces or dollars as it was written", () => {
		expect(words("because.person_left", { who: "{who} $& Jean" })).toBe("{who} $& Jean has left.");
	});

	it("keep a parameter that nobody gave", () => {
		expect(words("vote.turnout", { answered: 6 })).toBe("6 of {asked} in");
	});
});

describe("plural forms", () => {
	it("follow English", () => {
		expect(t("roll.title", { count: 1 })).toBe("1 person is here");
		expect(t("roll.title", { count: 0 })).toBe("0 people are here");
	});

	it("follow the order of the language's own categories", () => {
		say("pl", { "roll.title": ["one", "few", "many"] });
		expect([1, 3, 5, 22].map((count) => words("roll.title", { count }))).toEqual([
			"one",
			"few",
			"many",
			"few",
		]);
		say("ar", { "roll.title": ["zero", "one", "two", "few", "many", "other"] });
		expect([0, 2, 3, 11, 100].map((count) => words("roll.title", { count }))).toEqual([
			"zero",
			"two",
			"few",
			"many",
			"other",
		]);
	});
});

describe("the language", () => {
	it("turns the page", () => {
		say("ar-EG", {});
		expect(document.documentElement.dir).toBe("rtl");
		expect(document.documentElement.lang).toBe("ar-EG");
		say("en", catalogue("en"));
		expect(document.documentElement.dir).toBe("ltr");
		expect(language.value).toBe("en");
	});

	it("is the first wanted one that there is", () => {
		expect(chooseLanguage(["xx", "en-GB", "en"])).toBe("en");
		expect(chooseLanguage([])).toBe("en");
	});
});
