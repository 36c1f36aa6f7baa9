import { useState } from "preact/hooks";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { CHOOSING, type Choosing, change, chosenPeople, startPart, stopChoosing } from "./choosing";
import { Names } from "./Names";
import { choosable, whoGoes } from "./someOfThem";

/** The last question before a private part begins, with the names of who goes and who stays. */
export function SureToStepOut({ now }: { now: Choosing }) {
	const [going, setGoing] = useState(false);
	const staying = chosenPeople(now).filter((person) => person.state === "in");
	const out = whoGoes(new Set(staying.map(({ id }) => id)), choosable.value);

	async function start() {
		if (going) return;
		setGoing(true);
		const refused = await startPart(now);
		setGoing(false);
		if (!refused) stopChoosing();
	}

	return (
		<>
			<section aria-labelledby="part-out">
				<h3 id="part-out">{t("part.will_go", { count: out.length })}</h3>
				<Names people={out} />
			</section>
			<section aria-labelledby="part-in">
				<h3 id="part-in">{t("part.will_stay")}</h3>
				<Names people={staying} />
			</section>
			<ul class="plain-list plain-list--close">
				<li>{t("part.they_see")}</li>
				<li>{t("part.adds")}</li>
				<li>{t("part.later")}</li>
			</ul>
			<NoticeAt place={CHOOSING} />
			<div class="tools">
				<button
					type="button"
					class="button button--yours"
					aria-disabled={going}
					onClick={() => void start()}
				>
					{t("part.start")}
				</button>
				<button type="button" class="button" onClick={() => change({ at: "part" })}>
					{t("part.back")}
				</button>
			</div>
		</>
	);
}
