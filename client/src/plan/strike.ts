import type { CommandBodies } from "../contract.gen";
import { act } from "../outbox";

/** Takes something off a list of the plan. Its buttons go with it, so the focus goes to the head of
 * the list. `from` is the button that was pressed. */
export async function strike<K extends "strike_member" | "strike_view">(
	command: K,
	body: CommandBodies[K],
	place: string,
	from: HTMLElement,
): Promise<void> {
	const head = from.closest(".plan-part")?.querySelector<HTMLElement>(".plan-opener");
	if (!(await act(command, body, place))) head?.focus();
}
