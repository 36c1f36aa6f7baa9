/** By place, then id, in plain string comparison. */
export function inOrder<T extends { place: string; id: string }>(items: readonly T[]): T[] {
	return [...items].sort((a, b) => compare(a.place, b.place) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
