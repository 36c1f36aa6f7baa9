import { WithTheChild } from "../child/WithTheChild";
import { Language } from "../design/Language";
import { ThumbBar } from "../running/ThumbBar";
import { me } from "../store";
import { Leave } from "./Leave";

/** What stands below everything else on a phone, and the bar at its foot. */
export function Foot() {
	return (
		<>
			{me.value?.role !== "child" && <WithTheChild />}
			<Language />
			<Leave />
			<ThumbBar />
		</>
	);
}
