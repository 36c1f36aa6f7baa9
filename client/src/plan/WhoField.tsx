import { useId } from "preact/hooks";
import { OWNER_LENGTH, type Role } from "../contract.gen";
import { t } from "../i18n";
import { roleWords } from "../roll/roleWords";
import { knownPeople, members } from "./planned";
import { type StepDraft, writeStep } from "./stepDraft";

/** For somebody who is not here, or is not known by name yet. */
const ROLES: readonly Role[] = [
	"family",
	"network",
	"lead_professional",
	"professional",
	"advocate",
];

/** Who does it: somebody here, of the network, of a role, or in words of one's own. */
export function WhoField({ draft }: { draft: StepDraft }) {
	const id = useId();
	const { owner, owner_id, other, audience } = draft;
	const network = members.value.filter((one) => [audience, "everyone"].includes(one.audience));
	const role = ROLES.find((one) => owner === roleWords(one));
	const chosen = owner_id
		? `id:${owner_id}`
		: other && !role
			? "other"
			: role
				? `role:${role}`
				: "";

	function choose(value: string) {
		const [kind = "", key = ""] = value.split(":");
		const known = [...knownPeople.value, ...network].find((one) => one.id === key);
		if (kind === "id" && known) writeStep({ owner: known.name, owner_id: known.id, other: false });
		else if (kind === "role")
			writeStep({ owner: roleWords(key as Role), owner_id: null, other: false });
		else writeStep({ owner: "", owner_id: null, other: kind === "other" });
	}

	return (
		<>
			<div class="field field--small">
				<label for={id}>{t("plan.who")}</label>
				<select
					id={id}
					class="select"
					value={chosen}
					onChange={(event) => choose(event.currentTarget.value)}
				>
					<option value="">{t("plan.nobody_yet")}</option>
					<optgroup label={t("plan.people_here")}>
						{knownPeople.value.map((one) => (
							<option key={one.id} value={`id:${one.id}`}>
								{one.name}
							</option>
						))}
					</optgroup>
					{network.length > 0 && (
						<optgroup label={t("plan.network")}>
							{network.map((one) => (
								<option key={one.id} value={`id:${one.id}`}>
									{one.name}
								</option>
							))}
						</optgroup>
					)}
					<optgroup label={t("plan.roles")}>
						{ROLES.map((one) => (
							<option key={one} value={`role:${one}`}>
								{roleWords(one)}
							</option>
						))}
					</optgroup>
					<option value="other">{t("plan.somebody_else")}</option>
				</select>
			</div>
			{chosen === "other" && (
				<div class="field field--small">
					<label for={`${id}-other`}>{t("plan.who_else")}</label>
					<input
						id={`${id}-other`}
						class="input"
						dir="auto"
						autocomplete="off"
						maxLength={OWNER_LENGTH}
						value={owner}
						onInput={(event) => writeStep({ owner: event.currentTarget.value })}
					/>
				</div>
			)}
		</>
	);
}
