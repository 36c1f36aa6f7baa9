import { askPasskey, beginElsewhere, signInFresh, waysIn } from "./doors";
import { usePasskey } from "./webauthn";

/** Whether the chair of this seat has shown once more that it is them (P63). Where the organisation
 * signs people in, the page goes there and comes back to the meeting. */
export async function confirmItIsMe(seat: string): Promise<boolean> {
	const ways = await waysIn();
	if ("ok" in ways && ways.ok.oidc) {
		const reply = await beginElsewhere({ wish: "fresh", token: null, seat });
		if ("ok" in reply) window.location.assign(reply.ok.address);
		return false;
	}
	const asked = await askPasskey();
	if (!("ok" in asked)) return false;
	const credential = await usePasskey(asked.ok.passkey);
	return "ok" in (await signInFresh(seat, credential));
}
