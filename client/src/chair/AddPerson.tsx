import { useId } from "preact/hooks";
import { mayDo } from "../board/rights";
import { NAME_LENGTH, RELATION_LENGTH } from "../contract.gen";
import { Choices } from "../design/Choices";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { addPerson, change, draft, startAdding, stopAdding } from "./addPersonDraft";
import { ChooseRole } from "./ChooseRole";
import { ProxyField } from "./ProxyField";

/** Adds somebody without a screen of their own, and who types for them. */
export function AddPerson() {
	if (!mayDo("add_person")) return null;
	return (
		<>
			<button type="button" class="tool" onClick={startAdding}>
				{t("add_person.open")}
			</button>
			{draft.value && <Form />}
		</>
	);
}

function Form() {
	const id = useId();
	const now = draft.value;
	if (!now) return null;
	const ready = now.name.trim() !== "" && now.whereabouts !== null && now.proxy !== "";
	return (
		<Dialog title={t("add_person.title")} onClose={stopAdding}>
			<form
				class="writing"
				onSubmit={(event) => {
					event.preventDefault();
					if (ready) void addPerson();
				}}
			>
				<p>{t("add_person.about")}</p>
				<div class="field">
					<label for={`${id}-name`}>{t("add_person.name")}</label>
					<input
						id={`${id}-name`}
						class="input"
						dir="auto"
						maxLength={NAME_LENGTH}
						autocomplete="off"
						value={now.name}
						onInput={(event) => change({ name: event.currentTarget.value })}
					/>
				</div>
				<ChooseRole
					label={t("people.as")}
					chosen={now.role}
					onChoose={(role) => change({ role })}
				/>
				<div class="field">
					<label for={`${id}-relation`}>{t("add_person.relation")}</label>
					<input
						id={`${id}-relation`}
						class="input"
						dir="auto"
						maxLength={RELATION_LENGTH}
						autocomplete="off"
						value={now.relation}
						onInput={(event) => change({ relation: event.currentTarget.value })}
					/>
				</div>
				<Choices
					title={t("add_person.where")}
					choices={[
						[t("add_person.by_telephone"), "by_telephone"],
						[t("add_person.in_the_room"), "in_the_room"],
						[t("add_person.spoke_earlier"), "spoke_earlier"],
					]}
					chosen={now.whereabouts}
					onChoose={(whereabouts) => change({ whereabouts })}
				/>
				<ProxyField chosen={now.proxy} onChoose={(proxy) => change({ proxy })} />
				<NoticeAt place="add-person" />
				<div class="tools">
					<button type="submit" class="button" aria-disabled={!ready}>
						{t("add_person.add")}
					</button>
					<button type="button" class="button button--plain" onClick={stopAdding}>
						{t("card.cancel")}
					</button>
				</div>
			</form>
		</Dialog>
	);
}
