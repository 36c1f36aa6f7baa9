/* Draws one screen in one state without a server, while developing:
 * /src/testing/harness.html?screen=answer&rtl&long */
import { type ComponentChild, render } from "preact";
import { openRegions } from "../announce";
import { Board } from "../board/Board";
import { link } from "../connection";
import type { AnyRecord, RoundRecord, ScreenRecord } from "../contract.gen";
import { speak } from "../i18n";
import { Join } from "../join/Join";
import { answer, notices } from "../outbox";
import { Ended } from "../phone/Ended";
import { Phone } from "../phone/Phone";
import { welcome } from "../store";
import { Answer } from "../vote/Answer";
import { beginAnswer } from "../vote/openAnswer";
import { Reveal } from "../vote/Reveal";
import { Waiting } from "../waiting/Waiting";
import { card, MUM, pair, round, waitingWelcome, welcomeOf } from "./exampleFamily";

const asked = new URLSearchParams(window.location.search);
const nothing = () => {};

const turnout: AnyRecord = { id: round.id, kind: "turnout", answered: 6, asked: 8 };
const ballot = (answered: boolean): AnyRecord => ({
	id: MUM,
	kind: "ballot",
	round: round.id,
	answered,
});
const showing = (mode: ScreenRecord["mode"], target: string | null): AnyRecord => ({
	id: "screen",
	kind: "screen",
	mode,
	target,
	page: 0,
	blank: false,
});
const closed = (release: Partial<RoundRecord["release"]>): RoundRecord => ({
	...round,
	state: "closed",
	release: {
		form: "dots",
		numbers: 7,
		without: 1,
		dots: [2, 3, 3, 4, 4, 4, 7],
		lowest: 2,
		highest: 7,
		groups: null,
		...release,
	},
});
const group = (perspective: "family" | "network" | "other_professionals", dots: number[]) => ({
	perspective,
	form: "dots" as const,
	count: dots.length,
	dots,
	lowest: Math.min(...dots),
	highest: Math.max(...dots),
});
const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter";
const ARABIC = "كان آدم وحده في الشارع في الليل، ونحن قلقون من أن تصدمه سيارة.";

const SCREENS: Record<string, () => ComponentChild> = {
	join: () => <Join code="7K4M2P" onSeat={nothing} />,
	waiting: () => as(waitingWelcome, <Waiting saysWhere={false} />),
	now: () => as(welcomeOf("family", [showing("pair", pair.id)]), <Phone />),
	asked: () =>
		as(welcomeOf("family", [round, turnout, ballot(false), showing("scale", round.id)]), <Phone />),
	answered: () =>
		as(welcomeOf("family", [round, turnout, ballot(true), showing("scale", round.id)]), <Phone />),
	notasked: () =>
		as(welcomeOf("family", [round, turnout, showing("column", "working_well")]), <Phone />),
	revealed: () => as(welcomeOf("family", [closed({}), showing("scale", round.id)]), <Phone />),
	answer: () => atAnswer([round, turnout, ballot(false)]),
	in: () => atAnswer([round, turnout, ballot(true)]),
	sending: () => {
		answer(round.id, 5);
		link.value = "lost";
		return atAnswer([round, turnout, ballot(false)]);
	},
	range: () => reveal(closed({ form: "range", dots: null })),
	withheld: () =>
		reveal(
			closed({
				form: "withheld",
				numbers: null,
				without: null,
				dots: null,
				lowest: null,
				highest: null,
			}),
		),
	same: () =>
		reveal(closed({ dots: [5, 5, 5, 5, 5], lowest: 5, highest: 5, without: 0, numbers: 5 })),
	crowd: () =>
		reveal(
			closed({
				dots: Array.from({ length: 55 }, (_, i) => (i < 40 ? 4 : 10)),
				lowest: 4,
				highest: 10,
				numbers: 55,
			}),
		),
	groups: () =>
		reveal(
			closed({
				dots: null,
				groups: [
					group("family", [1, 6, 8]),
					group("network", [4, 5, 5]),
					group("other_professionals", [2, 2, 3, 3]),
				],
			}),
		),
	frozen: () => {
		const message = welcomeOf("family");
		for (const record of message.snapshots[0]?.records ?? [])
			if (record.kind === "meeting") record.state = "frozen";
		return as(message, <Phone />);
	},
	lost: () => {
		link.value = "lost";
		notices.value = [{ near: "card:x", refused: { code: "changed_meanwhile", params: {} } }];
		return as(welcomeOf("family", [showing("columns", null)]), <Phone />);
	},
	many: () =>
		as(
			welcomeOf(
				"family",
				Array.from({ length: 60 }, (_, i) =>
					card(
						`m${100 + i}`,
						i % 2 ? "harm" : "complicating_factor",
						`Something that somebody said, number ${i + 1}.`,
					),
				),
			),
			<Board />,
		),
	...Object.fromEntries(
		(["removed", "refused", "left", "over", "too_old", "seat_lost"] as const).map((reason) => [
			reason,
			() => <Ended reason={reason} />,
		]),
	),
};

function reveal(shown: RoundRecord): ComponentChild {
	return as(
		welcomeOf("family"),
		<main class="page page--narrow">
			<Reveal round={shown} />
		</main>,
	);
}

function atAnswer(more: AnyRecord[]): ComponentChild {
	const screen = as(welcomeOf("family", more), <Answer round={round} />);
	beginAnswer(round.id);
	return screen;
}

function as(message: ReturnType<typeof welcomeOf>, what: ComponentChild): ComponentChild {
	if (asked.has("long") || asked.has("rtl"))
		for (const record of message.snapshots[0]?.records ?? []) {
			const words = asked.has("rtl") ? ARABIC : LONG;
			if (record.kind === "card") record.text = words;
			if (record.kind === "person") record.name = words.slice(0, 60);
			if (record.kind === "meeting") record.title = words;
			if (record.kind === "pair") Object.assign(record, { statement: words, goal: words });
		}
	welcome(message);
	return what;
}

openRegions(document.body);
await speak("en");
if (asked.has("rtl")) document.documentElement.dir = "rtl";
if (asked.has("projector")) document.documentElement.dataset.screen = "projector";
const app = document.getElementById("app");
const screen = SCREENS[asked.get("screen") ?? "join"];
if (app && screen) render(screen(), app);
