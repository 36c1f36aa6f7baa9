/** What comes after the first load. It is fetched while people wait, so that it is there when they
 * are let in, whatever becomes of the signal. */
export const loadDesk = () => import("../board/Desk").then((module) => module.Desk);
const inMeeting = () => import("./inMeeting");
export const loadBoard = () => inMeeting().then((module) => module.BoardAndPlan);
export const loadInFront = () => inMeeting().then((module) => module.InFront);
export const loadRoll = () => inMeeting().then((module) => module.Roll);
export const loadFoot = () => inMeeting().then((module) => module.Foot);
const beside = () => import("./beside");
export const loadLanguage = () => beside().then((module) => module.Language);
export const loadReadQuestion = () => beside().then((module) => module.ReadQuestion);
export const loadSafetyPath = () => beside().then((module) => module.SafetyPath);
export const loadSayWhere = () => beside().then((module) => module.SayWhere);
export const loadTryingOut = () => beside().then((module) => module.TryingOutNote);

export function fetchAhead(wide: boolean): void {
	const loads = [loadSayWhere, wide ? loadDesk : loadBoard];
	const begin = () => {
		for (const load of loads) load().catch(() => {}); // without signal, Later tries again
	};
	if ("requestIdleCallback" in window) window.requestIdleCallback(begin);
	else setTimeout(begin, 1_000);
}
