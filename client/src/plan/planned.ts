import { computed } from "@preact/signals";
import { cardsIn } from "../boardCards";
import type { CardRecord, MemberRecord, PersonRecord, Role } from "../contract.gen";
import { t } from "../i18n";
import { may, me, records } from "../store";
import { frozen, pairs } from "../views";

const KEEPS_THE_PLAN: readonly Role[] = ["chair", "minute_taker", "lead_professional"];

/** Whether this person keeps the plan: everyone's steps, the network, views of those absent. */
export const keepsThePlan = computed(() => KEEPS_THE_PLAN.includes(me.value?.role ?? "observer"));

export const steps = computed(() => cardsIn("next_step").filter((card) => !card.struck));
export const bottomLines = computed(() => cardsIn("bottom_line").filter((card) => !card.struck));
export const members = computed<readonly MemberRecord[]>(() =>
	[...records.member.value.values()]
		.filter((member) => !member.struck)
		.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
);

/** People whom everyone here knows of: those in the meeting, and those who have left. */
export const knownPeople = computed<readonly PersonRecord[]>(() =>
	[...records.person.value.values()]
		.filter(({ state, role }) => (state === "in" || state === "left") && role !== "projector")
		.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
);

export function isPlanned(card: CardRecord): boolean {
	return card.category === "next_step" || card.category === "bottom_line";
}

/** Whether this person may say who does it and by when. The server decides again (P24). */
export function mayPlan(card: CardRecord): boolean {
	const mine = card.author === me.value?.person || card.said_by[0] === me.value?.person;
	const may_ = !frozen.value && !card.struck && may("plan_card") && isPlanned(card);
	return may_ && (keepsThePlan.value || (mine && card.said_by.length < 2));
}

/** Whether this person may change what somebody, or they themselves, wrote on a list of the plan. */
export function mayChange(command: "set_member", item: { author: string }): boolean {
	return !frozen.value && may(command) && (keepsThePlan.value || item.author === me.value?.person);
}

/** Who does it, in words, or nothing. */
export function ownerWords(card: CardRecord): string {
	const id = card.owner_id ?? "";
	const known = records.person.value.get(id) ?? records.member.value.get(id);
	return known?.name ?? card.owner;
}

/** The number that stands on a statement and its goal; 0 when this person may not see them. */
export function numberOf(pair: string | null): number {
	return pairs.value.findIndex((one) => one.id === pair) + 1;
}

/** A statement's goal as it is named in the plan. */
export function goalWords(pair: string): string {
	const goal = records.pair.value.get(pair)?.goal || t("pair.not_written");
	return t("plan.goal_named", { number: numberOf(pair), goal });
}

/** By day; those without one last. */
export function byDate(cards: readonly CardRecord[]): CardRecord[] {
	const day = (card: CardRecord) => card.due ?? "9999";
	return [...cards].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

/** Under each goal its steps, by day; under null those that are for none. */
export function byGoal(
	cards: readonly CardRecord[],
): readonly (readonly [string | null, readonly CardRecord[]])[] {
	const ids = [...pairs.value.filter((pair) => !pair.struck).map(({ id }) => id), null];
	const shown = (pair: string | null) => (ids.includes(pair) ? pair : null);
	return ids
		.map((id) => [id, byDate(cards.filter((card) => shown(card.pair) === id))] as const)
		.filter(([, found]) => found.length > 0);
}
