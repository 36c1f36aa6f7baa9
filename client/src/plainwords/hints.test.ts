import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hintsFor } from "./hints";
import { jargonIn, type PlainWord } from "./jargon";
import { readingEase, syllablesIn } from "./readingEase";
import { longSentences, sentencesOf } from "./sentences";
import { impactMissing } from "./statement";

const list: PlainWord[] = JSON.parse(
	readFileSync(join(import.meta.dirname, "../../../shared/vocabulary/plain_words.en.json"), "utf8"),
);
const GOOD = [
	"Priti (social worker), Nan Jean and school are worried that when Mum, Kelly, drinks at night she cannot wake up. In May, Alfie, 4, went out on the road alone. If this goes on, Alfie could be hit by a car, and grow up scared and alone. Kelly says it was only once.",
	"The health visitor and Aunt Rosa are worried that Dean will hit Mia again while she holds baby Noor. In June Noor was knocked on the head. If it happens again Noor could be badly hurt or killed, or be too scared to sleep and learn.",
	"Mr Okoro (school) and Mum are worried that Tom, 9, misses two days most weeks because he stays to care for her. If this goes on he may fall behind, lose his friends and feel it is all down to him.",
];
const GOALS = [
	"Every night a sober grown-up will look after Alfie. He will be fed, washed and in bed by 7.30. Nan Jean will come over if Kelly wants a drink. We need to see this for six months.",
	"Dean will be calm and gentle with Mia and Noor. When he gets angry he will go out and ring his brother Lee. We need to see this, and Mia and Noor not scared at home, for nine months.",
	"Tom will be at school every day and see friends each week. Other grown-ups will help Mum in the morning.",
];
const REJECTED = "There are concerns regarding neglect and parental non-engagement.";
const whats = (part: "statement" | "goal", text: string) =>
	hintsFor(part, text, list).map(({ what }) => what);

describe("the quiet questions", () => {
	it("ask nothing of what is missing in good statements", () => {
		for (const text of GOOD) {
			expect(whats("statement", text).filter((what) => what !== "long")).toEqual([]);
			expect(impactMissing(text)).toBe(false);
		}
	});

	it("ask nothing of good goals", () => {
		for (const text of GOALS) expect(whats("goal", text)).toEqual([]);
	});

	it("ask of the draft that supervisors reject who, what and for the child, and name its jargon", () => {
		const found = whats("statement", REJECTED);
		expect(found.slice(0, 3)).toEqual(["impact", "who", "happened"]);
		expect(found).toContain("jargon");
	});

	it("ask for visible behaviour where a goal is a service or an absence", () => {
		expect(whats("goal", "Dean will attend a parenting course for six weeks.")).toContain(
			"service",
		);
		expect(whats("goal", "Dean and Mia stop arguing for six months.")).toContain("absence");
		expect(whats("goal", "Kelly must engage with services until March.")).toContain("service");
	});

	it("take the month of May for no danger to come", () => {
		const retold = "School is worried that Kelly drinks. In May, Alfie went out on the road alone.";
		expect(impactMissing(retold)).toBe(true);
		expect(impactMissing(`${retold} He may be hit by a car.`)).toBe(false);
		expect(impactMissing("School is worried. If he cries Dean shouts.")).toBe(true);
	});

	it("know a service and an absence in their other forms", () => {
		const services = [
			"Dean attends a parenting course.",
			"Kelly will engage with the social worker.",
		];
		const absences = ["There will be no more hitting.", "Kelly won\u2019t drink."];
		for (const text of services) expect(whats("goal", text), text).toContain("service");
		for (const text of absences) expect(whats("goal", text), text).toContain("absence");
	});

	it("say nothing about a text that has hardly begun", () => {
		expect(whats("statement", "Priti")).toEqual([]);
	});

	it("are never in the way, whatever is written", () => {
		const odd = [
			"",
			"\u0000",
			"((((",
			"a".repeat(1500),
			"۱۲۳ \u202e x".repeat(99),
			"?.!".repeat(500),
		];
		for (const text of odd)
			for (const part of ["statement", "goal"] as const) hintsFor(part, text, list);
	});
});

describe("how easily it reads", () => {
	it("is high for the good examples and low for the rejected draft", () => {
		for (const text of [...GOOD, ...GOALS]) expect(readingEase(text)).toBeGreaterThan(70);
		expect(readingEase(`${REJECTED} ${REJECTED} ${REJECTED}`)).toBeLessThan(40);
	});

	it("is not told of short texts, which swing too much", () => {
		expect(readingEase(REJECTED)).toBeNull();
	});

	it("counts syllables as they are said", () => {
		const known = { cat: 1, worried: 2, statement: 2, neglect: 2, parental: 3, engagement: 3 };
		for (const [word, count] of Object.entries(known)) expect(syllablesIn(word), word).toBe(count);
	});
});

describe("sentences", () => {
	it("end at a stop, not inside a time or an initial", () => {
		expect(sentencesOf("In bed by 7.30. Mr O. Hill came! Why? Because.")).toEqual([
			"In bed by 7.30.",
			"Mr O. Hill came!",
			"Why?",
			"Because.",
		]);
	});

	it("are long from 21 words on", () => {
		const words = (count: number) => `${"word ".repeat(count).trim()}.`;
		expect(longSentences(words(20))).toEqual([]);
		expect(longSentences(`${words(5)} ${words(21)}`)).toEqual([words(21)]);
	});
});

describe("the list of plain words", () => {
	it("is long enough to be of use, and says each thing once", () => {
		expect(list.length).toBeGreaterThanOrEqual(80);
		const forms = list.flatMap(({ phrase }) => phrase.split("|"));
		expect(new Set(forms).size).toBe(forms.length);
		expect(list.every(({ phrase, instead }) => phrase === phrase.toLowerCase() && instead)).toBe(
			true,
		);
	});

	it("finds whole words only, also with a curly apostrophe", () => {
		expect(jargonIn("The placement broke down.", list)[0]?.said).toBe("placement");
		expect(jargonIn("She displacements", list)).toEqual([]);
	});

	it("names the longest of phrases inside one another", () => {
		const said = jargonIn("Concerns regarding supervised contact.", list).map((one) => one.said);
		expect(said).toEqual(["concerns regarding", "supervised contact"]);
	});

	it("bears what a council may write: capitals, blanks, a bar with nothing after it", () => {
		const edited = [{ phrase: "SW | Social Work|", instead: "social worker" }];
		expect(jargonIn("Told the sw", edited)).toEqual([{ said: "sw", instead: "social worker" }]);
		expect(jargonIn("Tom is tired", edited)).toEqual([]);
	});
});
