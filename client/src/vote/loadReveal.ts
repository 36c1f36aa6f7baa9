/** The picture of the answers comes after the first load: it is fetched while people answer. */
export const loadReveal = () => import("./Reveal").then((module) => module.Reveal);
