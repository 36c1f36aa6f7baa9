import type { Invite, Invited, PersonRecord, Refused } from "../contract.gen";
import { invite, inviteAgain, type Reply } from "../doors";
import { untilSeatEnds } from "../untilSeatEnds";
import type { Joining } from "./joiningRoles";

/** Somebody whom the chair is inviting by name. `link` is there once it is made, and until the chair
 * has sent it: nowhere else, and never again. */
export interface Inviting {
	name: string;
	role: Joining | null;
	relation: string;
	making: boolean;
	/** Why there is no link; `no_signal` when nobody answered. */
	refused: Refused | "no_signal" | null;
	link: (Invited & { name: string }) | null;
	/** Somebody who is in already, and needs another link: their phone is lost or broken. */
	again: { id: string; name: string } | null;
}

const NOBODY: Inviting = {
	name: "",
	role: null,
	relation: "",
	making: false,
	refused: null,
	link: null,
	again: null,
};

export const inviting = untilSeatEnds<Inviting | null>(null);
let turn = 0;

/** Begins with an empty form. Whatever link was shown is gone. */
export function beginInviting(): void {
	turn++;
	inviting.value = NOBODY;
}

export function beginInvitingAgain({ id, name }: PersonRecord): void {
	turn++;
	inviting.value = { ...NOBODY, again: { id, name } };
}

export function stopInviting(): void {
	turn++;
	inviting.value = null;
}

export function write(part: Partial<Inviting>): void {
	if (inviting.value) inviting.value = { ...inviting.value, ...part };
}

export function makeLink(seat: string, body: Invite): Promise<void> {
	return fetchLink(body.name, () => invite(seat, body));
}

export function makeLinkAgain(seat: string, person: string, name: string): Promise<void> {
	return fetchLink(name, () => inviteAgain(seat, person));
}

/** A link that comes when the dialog has been closed is shown to nobody; another can be made. */
async function fetchLink(name: string, knock: () => Promise<Reply<Invited>>): Promise<void> {
	if (inviting.value?.making) return;
	const mine = ++turn;
	write({ making: true, refused: null, link: null });
	const reply = await knock().catch(() => null);
	if (mine !== turn) return;
	if (!reply) write({ making: false, refused: "no_signal" });
	else if ("refused" in reply) write({ making: false, refused: reply.refused });
	else write({ ...NOBODY, link: { ...reply.ok, name } });
}
