import { audienceWords } from "../audiences";

/** On an item that not everyone sees: who does. */
export function WhoSeesThis({ item }: { item: { audience: string } }) {
	if (item.audience === "everyone") return null;
	return (
		<span class="badge badge--few">
			<bdi>{audienceWords(item.audience)}</bdi>
		</span>
	);
}
