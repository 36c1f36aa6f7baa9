import { computed } from "@preact/signals";
import { t } from "./i18n";
import { listed } from "./listed";
import { me, part, records, streams } from "./store";

const MADE = "audience:";

/** The audiences to which this person may give an item: Everyone, Professionals for them, and those
 * that the chair made and they belong to. */
export const audiences = computed<readonly string[]>(() => [
	"everyone",
	...(streams.value.has("professionals") ? ["professionals"] : []),
	...[...records.audience.value.values()]
		.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
		.map(({ id }) => MADE + id),
]);

/** The audience that something new belongs to unless its writer says otherwise. */
export const audienceFirst = computed(() => part.value ?? "everyone");

/** Who sees an item, in words. */
export function audienceWords(audience: string): string {
	if (audience === "everyone" || audience === "professionals") return t(`audience.${audience}`);
	return records.audience.value.get(audience.slice(MADE.length))?.name ?? "";
}

/** Who an audience is, by name: the others of it, the chair, and "you". */
export function namesIn(audience: string): string {
	const members = new Set(records.audience.value.get(audience.slice(MADE.length))?.members);
	const others = [...records.person.value.values()]
		.filter(({ id, role, state }) => state === "in" && (role === "chair" || members.has(id)))
		.filter(({ id }) => id !== me.value?.person)
		.map(({ name }) => name);
	return listed([...others, t("private.you")]);
}
