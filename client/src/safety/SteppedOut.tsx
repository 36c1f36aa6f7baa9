import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n";
import { Leave } from "../phone/Leave";
import { unkept } from "../untilSeatEnds";

/** While a confidential part goes on without this person: nothing of the meeting (P44). */
export function SteppedOut() {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		window.scrollTo(0, 0);
		heading.current?.focus();
	}, []);
	return (
		<main class="page page--narrow">
			<div class="panel panel--calm">
				<h1 class="kind-words" ref={heading} tabIndex={-1}>
					{t("out.stepped_out")}
				</h1>
			</div>
			{unkept.value && <p role="status">{t("out.unkept")}</p>}
			<Leave />
		</main>
	);
}
