import { mayDo } from "../board/rights";
import type { PersonRecord } from "../contract.gen";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { untilSeatEnds } from "../untilSeatEnds";
import { ChooseRole } from "./ChooseRole";
import { changeOfSight, type Joining } from "./joiningRoles";

/** Whose role the chair is changing, and to which. */
const changing = untilSeatEnds<{ person: string; role: Joining } | null>(null);

/** Gives someone another role, after saying what they will see then. */
export function ChangeRole({ person }: { person: PersonRecord }) {
	const place = `role:${person.id}`;
	if (!mayDo("change_role")) return null;
	const now = changing.value?.person === person.id ? changing.value : null;
	return (
		<>
			<button
				type="button"
				class="tool"
				aria-label={t("people.role_named", { name: person.name })}
				onClick={() => choose(person, person.role as Joining)}
			>
				{t("people.role")}
			</button>
			{now && (
				<Dialog title={t("people.role_title", { name: person.name })} onClose={stop}>
					<p>{t("people.role_what")}</p>
					<ChooseRole
						label={t("people.role_in")}
						chosen={now.role}
						onChoose={(role) => choose(person, role)}
					/>
					<p class="role-sight" aria-live="polite">
						{sightWords(person, now.role)}
					</p>
					<NoticeAt place={place} />
					<div class="tools">
						<button
							type="button"
							class="button button--yours"
							aria-disabled={now.role === person.role}
							onClick={() => now.role !== person.role && void give(person, now.role, place)}
						>
							{t("people.role_yes")}
						</button>
						<button type="button" class="button" onClick={stop}>
							{t("card.cancel")}
						</button>
					</div>
				</Dialog>
			)}
		</>
	);
}

function sightWords(person: PersonRecord, role: Joining): string {
	const change = changeOfSight(person, role);
	return change ? t(`people.role_${change}`) : "";
}

function choose({ id }: PersonRecord, role: Joining): void {
	changing.value = { person: id, role };
}

async function give({ id }: PersonRecord, role: Joining, place: string): Promise<void> {
	const refused = await act("change_role", { person: id, role }, place);
	if (!refused) stop();
}

function stop(): void {
	changing.value = null;
}
