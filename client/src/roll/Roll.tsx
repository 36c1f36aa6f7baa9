import type { ComponentChildren } from "preact";
import { clock } from "../clock";
import type { PersonRecord } from "../contract.gen";
import { t } from "../i18n";
import { me } from "../store";
import { connected, inMeeting, nameOf } from "../views";
import { MyPlace } from "./MyPlace";
import { roleWords } from "./roleWords";

interface Props {
	/** What can be done about a person, for the chair. */
	actions?: ((person: PersonRecord) => ComponentChildren) | undefined;
}

/** Who is in the meeting: where they are, who else can hear there, and whether they are connected. */
export function Roll({ actions }: Props) {
	return (
		<ul class="roll">
			{inMeeting.value.map((person) => (
				<li class="roll-person" key={person.id}>
					<p class="roll-name">
						<bdi>{person.name}</bdi>
						{person.id === me.value?.person && <span class="quiet"> {t("roll.you")}</span>}
					</p>
					<p class="roll-what">
						{roleWords(person.role)}
						{person.relation && (
							<>
								{" · "}
								<bdi>{person.relation}</bdi>
							</>
						)}
					</p>
					{person.proxy ? (
						<p class="roll-link">{t("proxy.typed_by", { name: nameOf(person.proxy) })}</p>
					) : (
						<p class="roll-link" data-here={connected.value.has(person.id)}>
							{connected.value.has(person.id) ? t("roll.here") : t("roll.away")}
						</p>
					)}
					{hasSaidWhere(person) && (
						<p class="roll-where">
							{t(`roll.${person.whereabouts}`)}
							{person.came_at && ` · ${t("roll.since", { time: clock(person.came_at) })}`}
						</p>
					)}
					{person.others && (
						<p class="roll-where roll-others">
							{t("roll.with")} <bdi>{person.others}</bdi>
						</p>
					)}
					{person.id === me.value?.person && <MyPlace person={person} />}
					{actions?.(person)}
				</li>
			))}
		</ul>
	);
}

/** The chair, whom nobody lets in, is not asked on the way. */
function hasSaidWhere({ came_at, whereabouts, others }: PersonRecord): boolean {
	return came_at !== null || whereabouts === "in_the_room" || others !== "";
}
