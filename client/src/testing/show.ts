import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";

/** Draws something into the page and runs its effects. */
export async function show(what: ComponentChild): Promise<void> {
	await act(() => render(what, document.body));
}

/** The button with these words on it. */
export function button(words: string): HTMLButtonElement {
	const found = [...document.querySelectorAll("button")].find(
		(one) => one.textContent?.trim() === words,
	);
	if (!found) throw new Error(`no button says ${words}: ${document.body.textContent}`);
	return found;
}

export async function press(words: string): Promise<void> {
	await act(() => button(words).click());
}

export async function type(selector: string, text: string): Promise<void> {
	const field = document.querySelector<HTMLInputElement>(selector);
	if (!field) throw new Error(`no field ${selector}`);
	await act(() => {
		field.value = text;
		field.dispatchEvent(new Event("input", { bubbles: true }));
	});
}

/** Until every receipt that is already there has been taken in. */
export async function settle(): Promise<void> {
	await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
}

export function text(): string {
	return document.body.textContent ?? "";
}
