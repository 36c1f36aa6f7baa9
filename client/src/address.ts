/** Doors whose link makes a seat, once: a chair's, a projector's, one person's own (`/j#…`). */
export type Claimed = "chair" | "projector" | "j";

/** What the page was opened with. A fragment is read once and leaves the address bar at once, so
 * that nobody reads a link over a shoulder or in the history. */
export interface Entry {
	door: "join" | Claimed;
	token: string;
}

export function takeToken(): Entry {
	const { pathname, hash } = window.location;
	const claimed = /^\/(chair|projector|j)\/?$/.exec(pathname)?.[1];
	const door = (claimed as Claimed | undefined) ?? "join";
	if (hash) window.history.replaceState(window.history.state, "", pathname);
	return { door, token: decoded(hash.slice(1)) };
}

/** The page of accounts that the address names, and what it was opened with. */
export function accountEntry(): { page: string; token: string; query: string } | null {
	const { pathname, hash, search } = window.location;
	const page = /^\/(account|invited|signed-in|accessibility)\/?$/.exec(pathname)?.[1];
	if (!page) return null;
	if (hash || search) window.history.replaceState(window.history.state, "", pathname);
	return { page, token: hash.slice(1), query: search.slice(1) };
}

/** The seat in `/room/<seat>`. */
export function seatInAddress(): string | null {
	return /^\/room\/([A-Za-z0-9_-]+)\/?$/.exec(window.location.pathname)?.[1] ?? null;
}

export function showRoom(seat: string): void {
	window.history.replaceState(window.history.state, "", `/room/${seat}`);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text; // a stray % in a hand-typed address
	}
}
