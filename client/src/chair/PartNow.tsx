import { useEffect, useRef } from "preact/hooks";
import { mayDo } from "../board/rights";
import { clock } from "../clock";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { records } from "../store";
import { begunHere, choose, choosing } from "./choosing";
import { goToPeople } from "./goToPeople";
import { Names } from "./Names";
import { choosable, openPart, whoGoes } from "./someOfThem";

/** The private part that is under way: who is out, since when, and the way to end it. Why it is held
 * does not stand here, where others might read along. */
export function PartNow() {
	const part = openPart.value;
	const heading = useRef<HTMLHeadingElement>(null);
	const isNew = part !== null && part.id === begunHere.value && choosing.value === null;
	useEffect(() => {
		if (!isNew) return;
		begunHere.value = null;
		heading.current?.focus();
	}, [isNew]);
	if (!part) return null;
	const audience = records.audience.value.get(part.audience);
	const out = whoGoes(new Set(audience?.members), choosable.value);
	const name = audience?.name ?? "";
	return (
		<section class="panel panel--part" aria-labelledby="part-now">
			<div class="part-words">
				<h2 id="part-now" ref={heading} tabIndex={-1}>
					{t("part.now")}
				</h2>{" "}
				<p class="part-since">{t("part.since", { time: clock(part.started_at), name })}</p>
				<div class="part-out">
					<h3>{t("part.who_is_out")}</h3>
					{out.length ? <Names people={out} /> : <p>{t("part.nobody_out")}</p>}
				</div>
				<p class="quiet">{t("part.first", { name })}</p>
			</div>
			<NoticeAt place="part" />
			{mayDo("end_part") && (
				<div class="tools">
					<button type="button" class="button" onClick={() => void end(part.id)}>
						{t("part.bring_back")}
					</button>
					<button
						type="button"
						class="button button--plain"
						onClick={() => choose("people", part.audience)}
					>
						{t("part.change")}
					</button>
				</div>
			)}
		</section>
	);
}

async function end(part: string): Promise<void> {
	const refused = await act("end_part", { part }, "part");
	if (!refused) goToPeople();
}
