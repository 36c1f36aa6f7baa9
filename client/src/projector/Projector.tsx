import "../design/projector.css";
import { useLayoutEffect } from "preact/hooks";
import { t } from "../i18n";
import { steppedOut } from "../store";
import { frozen, screen } from "../views";
import { Blank } from "./Blank";
import { BottomLine } from "./BottomLine";
import { useBlanking } from "./blanking";
import { Shown, Words } from "./Shown";

/** The meeting's big screen. It has no controls: the chair chooses what it shows. */
export function Projector() {
	const blank = useBlanking();
	// Left on when the seat ends, so that its last words are as large.
	useLayoutEffect(() => document.documentElement.setAttribute("data-screen", "projector"), []);
	if (blank) return <Blank own />;
	if (steppedOut.value)
		return (
			<main class="projector">
				<Words title={t("out.projector")} />
			</main>
		);
	if (screen.value?.blank && !frozen.value) return <Blank own={false} />;
	return (
		<div class="projector">
			<main class="projector-main">
				<Shown />
			</main>
			<BottomLine />
		</div>
	);
}
