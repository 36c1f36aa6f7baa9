/* What a phone shows once somebody is in the meeting, fetched together while they wait. */
export { Roll } from "../roll/Roll";
export { BoardAndPlan } from "./BoardAndPlan";
export { Foot } from "./Foot";
export { InFront } from "./InFront";
