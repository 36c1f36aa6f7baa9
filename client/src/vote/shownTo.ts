import type { Perspective, RoundRecord } from "../contract.gen";

const GROUPS: Record<string, Perspective> = {
	lead_professional: "lead_professional",
	professional: "other_professionals",
	family: "family",
	network: "network",
	child: "child",
};

/** The numbers among which somebody's own must be, as the round has shown them: those of their group
 * where groups are shown, every number between where only lowest and highest are. */
export function numbersShown(round: RoundRecord, role: string): readonly number[] {
	const release = round.release;
	if (!release) return [];
	const group = release.groups?.find(({ perspective }) => perspective === GROUPS[role]);
	const shown = release.groups ? group : release;
	if (!shown || shown.lowest === null || shown.highest === null) return [];
	if (shown.dots) return [...new Set(shown.dots)];
	const { lowest, highest } = shown;
	return Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step);
}

/** Every number that stands on the picture, lowest first. */
export function numbersTold(round: RoundRecord): readonly number[] {
	const release = round.release;
	if (!release || release.lowest === null || release.highest === null) return [];
	const dots = release.groups?.flatMap((group) => group.dots ?? []) ?? release.dots ?? [];
	const ends = release.groups
		? release.groups.flatMap(({ lowest, highest }) => [lowest ?? 0, highest ?? 0])
		: [release.lowest, release.highest];
	return [...new Set([...dots, ...ends])].sort((one, other) => one - other);
}
