import { signal } from "@preact/signals";

/** Whether the window satisfies a media query, kept up to date. */
export function matching(query: string) {
	const list = window.matchMedia(query);
	const matches = signal(list.matches);
	// The older way of listening, which Safari before 14 knows too.
	list.addListener(() => {
		matches.value = list.matches;
	});
	return matches;
}

/** Room for three columns side by side. */
export const wide = matching("(min-width: 60rem)");
