import { Board } from "../board/Board";
import { PlanParts } from "../plan/PlanParts";

/** The board, and behind it the plan, unless it is in front. */
export function BoardAndPlan() {
	return (
		<>
			<Board />
			<PlanParts first={false} />
		</>
	);
}
