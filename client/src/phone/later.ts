/** What comes after the first load. It is fetched while people wait, so that it is there when they
 * are let in, whatever becomes of the signal. */
export const loadDesk = () => import("../board/Desk").then((module) => module.Desk);
export const loadBoard = () => import("./BoardAndPlan").then((module) => module.BoardAndPlan);
export const loadInFront = () => import("./InFront").then((module) => module.InFront);
export const loadRoll = () => import("../roll/Roll").then((module) => module.Roll);
export const loadFoot = () => import("./Foot").then((module) => module.Foot);
export const loadLanguage = () => import("../design/Language").then((module) => module.Language);
export const loadSafetyPath = () =>
	import("../child/SafetyPath").then((module) => module.SafetyPath);
export const loadSayWhere = () => import("../roll/SayWhere").then((module) => module.SayWhere);

export function fetchAhead(wide: boolean): void {
	const loads = [loadSayWhere, loadInFront, loadRoll, loadFoot, wide ? loadDesk : loadBoard];
	const begin = () => {
		for (const load of loads) load().catch(() => {}); // without signal, Later tries again
	};
	if ("requestIdleCallback" in window) window.requestIdleCallback(begin);
	else setTimeout(begin, 1_000);
}
