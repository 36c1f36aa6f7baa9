import { mayDo } from "../board/rights";
import type { PersonRecord } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { act } from "../outbox";
import { ProxyField } from "./ProxyField";

/** Who types for somebody without a screen, to be changed when that person goes. */
export function ProxyOf({ person }: { person: PersonRecord }) {
	if (!person.proxy || !mayDo("set_proxy")) return null;
	const place = `proxy:${person.id}`;
	return (
		<>
			<ProxyField
				chosen={person.proxy}
				onChoose={(proxy) => {
					if (proxy) void act("set_proxy", { person: person.id, proxy }, place);
				}}
			/>
			<NoticeAt place={place} />
		</>
	);
}
