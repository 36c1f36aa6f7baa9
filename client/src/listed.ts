import { spoken } from "./i18n";

/** Names as a sentence has them: Ann, Bob and you. Older browsers put commas only. */
export function listed(names: readonly string[]): string {
	return "ListFormat" in Intl ? new Intl.ListFormat(spoken()).format(names) : names.join(", ");
}
