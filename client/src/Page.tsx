import { useEffect, useState } from "preact/hooks";
import { accountEntry, seatInAddress, showRoom, takeToken } from "./address";
import { apart } from "./apart";
import { wide } from "./board/wide";
import { connect, ending, link } from "./connection";
import { Later } from "./design/Later";
import { isTryingOut } from "./design/tryingOut";
import { Join } from "./join/Join";
import { Ended } from "./phone/Ended";
import { loadDesk, loadTryingOut } from "./phone/later";
import { Opening } from "./phone/Opening";
import { Phone } from "./phone/Phone";
import { SafetyBar } from "./safety/SafetyBar";
import { SteppedOut } from "./safety/SteppedOut";
import { me, steppedOut } from "./store";
import { Waiting } from "./waiting/Waiting";

const later = {
	account: () => import("./account/Account").then((module) => module.Account),
	claim: () => import("./join/ClaimLink").then((module) => module.ClaimLink),
	apart: () => import("./child/ApartPages").then((module) => module.ApartPages),
	chair: () => import("./chair/Chair").then((module) => module.Chair),
	projector: () => import("./projector/Projector").then((module) => module.Projector),
};

const tryingOut = isTryingOut(window.location);

export function Page() {
	const [account] = useState(accountEntry);
	if (!account) return <Meeting />;
	return (
		<>
			{tryingOut && <Later load={loadTryingOut} />}
			<Later key="account" load={later.account} give={account} />
		</>
	);
}

/** The way into a meeting, then the meeting. */
function Meeting() {
	const [entry] = useState(takeToken);
	const [seat, setSeat] = useState(seatInAddress);
	useEffect(() => {
		if (!seat) return;
		showRoom(seat);
		connect(seat);
	}, [seat]);
	const { door, token } = entry;
	const comesAlone = !seat && (door === "join" || door === "j");
	return (
		<>
			{(comesAlone || seat) && <SafetyBar late={!comesAlone && !me.value && !ending.value} />}
			{tryingOut && me.value?.role !== "projector" && <Later load={loadTryingOut} />}
			{ending.value ? (
				<Ended reason={ending.value} />
			) : seat ? (
				<Room cameByLink={door === "j"} />
			) : door === "join" ? (
				<Join code={token} onSeat={setSeat} />
			) : (
				<Later key="claim" load={later.claim} give={{ door, token, onSeat: setSeat }} />
			)}
		</>
	);
}

/** The screen of someone who has a seat, by role and state. */
function Room({ cameByLink }: { cameByLink: boolean }) {
	if (!me.value) return <Opening lost={link.value === "lost"} />;
	if (me.value.role === "projector") return <Later key="projector" load={later.projector} />;
	if (me.value.state === "waiting") return <Waiting saysWhere={cameByLink} />;
	if (steppedOut.value) return <SteppedOut />;
	if (apart.value) return <Later key="apart" load={later.apart} />;
	if (me.value.role === "chair") return <Later key="chair" load={later.chair} />;
	if (wide.value) return <Later key="desk" load={loadDesk} />;
	return <Phone />;
}
