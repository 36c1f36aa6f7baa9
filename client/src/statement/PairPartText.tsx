import { useId } from "preact/hooks";
import type { PairPart, PairRecord } from "../contract.gen";
import { t, words } from "../i18n";
import { listed } from "../listed";
import { vocabulary } from "../store";
import { writers } from "../views";
import { WriteTogether } from "./WriteTogether";

interface Props {
	pair: PairRecord;
	part: PairPart;
	/** Keys of the questions that stay in sight while writing. */
	guide: readonly string[];
	writable: boolean;
}

/** The statement, or the goal: who else writes in it, the questions, and the words. */
export function PairPartText({ pair, part, guide, writable }: Props) {
	const id = useId();
	const others = writers(pair.id, part);
	return (
		<section class="editor-part" aria-labelledby={id}>
			<h3 id={id}>{words(vocabulary.value?.pair[part] ?? "")}</h3>
			<ol class="guide" id={`${id}-guide`}>
				{guide.map((question) => (
					<li key={question}>{words(question)}</li>
				))}
			</ol>
			{writable ? (
				<WriteTogether
					key={pair.id}
					pair={pair.id}
					part={part}
					labelledBy={id}
					describedBy={`${id}-guide`}
				/>
			) : (
				<p class="written editor-text" dir="auto">
					{pair[part] || t("pair.not_written")}
				</p>
			)}
			<p class="writers" aria-live="polite">
				{others.length > 0 && t("pair.writing", { names: listed(others) })}
			</p>
		</section>
	);
}
