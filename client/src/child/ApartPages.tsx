import { apart } from "../apart";
import { Storyboard } from "../story/Storyboard";
import { Houses } from "./Houses";

/** What somebody has open beside the meeting. */
export function ApartPages() {
	const page = apart.value;
	if (page === null) return null;
	return page === "houses" ? <Houses /> : <Storyboard key={page} story={page} />;
}
