import type { SharedText } from "./sharedText";

const LOOK_EVERY_MS = 30;
const PATIENCE_MS = 5_000;

const open = new Set<SharedText>();

/** Counts a text as open for writing until the returned function is called. */
export function countAsOpen(text: SharedText): () => void {
	open.add(text);
	return () => open.delete(text);
}

/** Resolves when all that was typed here is on the server's disk, or cannot get there just now: so
 * that what is done next is done with the last words in it. */
export async function allKept(): Promise<void> {
	const until = Date.now() + PATIENCE_MS;
	for (const text of open) text.flush();
	while ([...open].some((text) => text.owes) && Date.now() < until)
		await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}
