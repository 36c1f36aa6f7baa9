import { LinkLine } from "../design/LinkLine";
import { t } from "../i18n";
import { may, me } from "../store";
import { AskAlone } from "./AskAlone";
import { quickExit } from "./quickExit";

/** On top of every screen of everyone but the chair and the projector: a word with the chair alone,
 * and out of here at once. `late`: it is not known yet whose screen this is. */
export function SafetyBar({ late }: { late?: boolean }) {
	const role = me.value?.role;
	if (role === "chair" || role === "projector") return null;
	return (
		<div class={late ? "safety appear-late" : "safety"}>
			{may("ask_alone") && <AskAlone />}
			<button type="button" class="button safety-exit" onClick={quickExit}>
				{t("exit.exit")}
			</button>
			<LinkLine />
		</div>
	);
}
