import { effect } from "@preact/signals";
import { untilSeatEnds } from "../untilSeatEnds";
import { openRound } from "../views";

/** A number on the scale, or the wish not to say one; null before anything is pressed. */
export type Chosen = number | "pass" | null;

interface OpenAnswer {
	readonly round: string;
	/** Whom it is given for; nobody but oneself when null. */
	readonly person: string | null;
	/** Not sent yet. Sending, going back and the closing of the scale each forget it. */
	readonly chosen: Chosen;
	/** Whether an answer that is in already is being changed. */
	readonly changing: boolean;
}

/** The answer that this person is about to give. */
export const openAnswer = untilSeatEnds<OpenAnswer | null>(null);

export function beginAnswer(round: string, changing = false, person: string | null = null): void {
	openAnswer.value = { round, person, chosen: null, changing };
}

export function choose(chosen: Chosen): void {
	if (openAnswer.value) openAnswer.value = { ...openAnswer.value, chosen };
}

export function leaveAnswer(): void {
	openAnswer.value = null;
}

effect(() => {
	if (openAnswer.value && openAnswer.value.round !== openRound.value?.id) leaveAnswer();
});
