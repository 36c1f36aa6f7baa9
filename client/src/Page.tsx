import { useEffect, useState } from "preact/hooks";
import { seatInAddress, showRoom, takeToken } from "./address";
import { wide } from "./board/wide";
import { connect, ending, link } from "./connection";
import { Later } from "./design/Later";
import { TryingOut } from "./design/TryingOut";
import { Join } from "./join/Join";
import { Ended } from "./phone/Ended";
import { Opening } from "./phone/Opening";
import { Phone } from "./phone/Phone";
import { me } from "./store";
import { Waiting } from "./waiting/Waiting";

const later = {
	claim: () => import("./join/ClaimLink").then((module) => module.ClaimLink),
	desk: () => import("./board/Desk").then((module) => module.Desk),
	chair: () => import("./chair/Chair").then((module) => module.Chair),
	projector: () => import("./projector/Projector").then((module) => module.Projector),
};

export function Page() {
	return (
		<>
			{me.value?.role !== "projector" && <TryingOut />}
			<Screen />
		</>
	);
}

/** Chooses the screen: by the address before there is a seat, then by role and state. */
function Screen() {
	const [entry] = useState(takeToken);
	const [seat, setSeat] = useState(seatInAddress);
	useEffect(() => {
		if (!seat) return;
		showRoom(seat);
		connect(seat);
	}, [seat]);
	if (ending.value) return <Ended reason={ending.value} />;
	const { door, token } = entry;
	if (!seat && door === "join") return <Join code={token} onSeat={setSeat} />;
	if (!seat && door !== "join")
		return <Later key="claim" load={later.claim} give={{ door, token, onSeat: setSeat }} />;
	if (!me.value) return <Opening lost={link.value === "lost"} />;
	if (me.value.state === "waiting") return <Waiting />;
	if (me.value.role === "chair") return <Later key="chair" load={later.chair} />;
	if (me.value.role === "projector") return <Later key="projector" load={later.projector} />;
	if (wide.value) return <Later key="desk" load={later.desk} />;
	return <Phone />;
}
