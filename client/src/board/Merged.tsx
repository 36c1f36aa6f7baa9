import type { CardRecord } from "../contract.gen";
import { t } from "../i18n";
import { listed } from "../listed";
import { mergedInto, speakerNames } from "./speakers";

/** What was said on the cards that went into this one. */
export function Merged({ card }: { card: CardRecord }) {
	const others = mergedInto(card);
	if (others.length === 0) return null;
	return (
		<details class="merged">
			<summary>{t("merge.also", { count: others.length })}</summary>
			<ul>
				{others.map((one) => (
					<li key={one.id}>
						<span dir="auto">{one.text || t("child.drawing")}</span>{" "}
						<span class="quiet">
							<bdi>{listed(speakerNames(one))}</bdi>
						</span>
					</li>
				))}
			</ul>
		</details>
	);
}
