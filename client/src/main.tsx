/* The client, in the order in which it comes to life:
 *   i18n        the words, fetched before anything is drawn
 *   doors       POST to join, to claim a link, to get a ticket
 *   connection  keeps one socket open, for ever: welcome, patches, resume, farewell
 *   fold, store records of each stream; the fold is P13-P16
 *   outbox      act() and answer(): kept in memory until their receipt
 *   views       what the screens read: cards, pairs, people, rounds
 * A component reads a signal's `.value` (or calls a view) while it renders, and renders again when
 * it changes. Nothing is ever stored on the device. */
import { render } from "preact";
import { openRegions } from "./announce";
import { change, chooseLanguage, chosenLanguage, speak } from "./i18n";
import { Page } from "./Page";
import { listenForEscape } from "./safety/quickExit";

const app = document.getElementById("app");
if (!app) throw new Error("the page has no #app");

listenForEscape();
openRegions(document.body);
begin(app);

/** Until the words are here the page shows its own few (index.html). */
function begin(into: HTMLElement): void {
	const chosen = chosenLanguage();
	const spoken = chooseLanguage([...chosen, ...navigator.languages]);
	// The address loses its query on the way in; what was chosen there is kept for a reload.
	(chosen.length > 0 ? change(spoken) : speak(spoken)).then(
		() => {
			into.textContent = "";
			render(<Page />, into);
		},
		() => setTimeout(() => begin(into), 2_000),
	);
}
