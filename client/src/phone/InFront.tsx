import { WithTheChild } from "../child/WithTheChild";
import { PlanParts } from "../plan/PlanParts";
import { StageNow } from "../running/StageNow";
import { me } from "../store";
import { frozen } from "../views";
import { ForOthers } from "../vote/ForOthers";
import { Focus } from "./Focus";
import { Frozen } from "./Frozen";

/** What is in front of everyone: the plan at its stages, then what the chair shows; or the end. */
export function InFront() {
	return (
		<>
			{frozen.value && <Frozen />}
			<ForOthers />
			<StageNow />
			<PlanParts first />
			{!frozen.value && <Focus />}
			{me.value?.role === "child" && <WithTheChild />}
		</>
	);
}
