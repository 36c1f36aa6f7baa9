import { computed } from "@preact/signals";
import { audiences } from "../audiences";
import type { CommandBodies, Perspective } from "../contract.gen";
import { may, me, vocabulary } from "../store";
import { frozen, isMineToChange } from "../views";

/** Whether this person may do this now, to this card or pair of somebody. */
export function mayDo(
	command: keyof CommandBodies,
	item?: { author: string; said_by?: readonly string[] },
): boolean {
	return !frozen.value && may(command) && (!item || isMineToChange(item));
}

/** Whether there is anything to choose: some see only what everyone sees. */
export const choosesWhoSees = computed(() => audiences.value.length > 1);

/** The perspectives that someone who records for all may write in; nobody else has a choice. */
export const choosesWhose = computed<readonly Perspective[]>(() => {
	const role = me.value?.role;
	if (role !== "chair" && role !== "minute_taker") return [];
	return Object.keys(vocabulary.value?.perspectives ?? {}) as Perspective[];
});
