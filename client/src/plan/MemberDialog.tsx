import { useId } from "preact/hooks";
import { choosesWhoSees } from "../board/rights";
import { WhoSees } from "../board/WhoSees";
import { Written } from "../board/Written";
import { NAME_LENGTH, OFFERS_LENGTH, RELATION_LENGTH } from "../contract.gen";
import { Choices } from "../design/Choices";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { characters } from "../statement/splice";
import { closeMember, MEMBER_PLACE, memberDraft, saveMember, writeMember } from "./memberDraft";

/** Somebody of the safety network. */
export function MemberDialog() {
	const id = useId();
	const draft = memberDraft.value;
	if (!draft) return null;
	const { name, relation, offers, knows_worries, audience } = draft;
	const said = name.trim() !== "" && knows_worries !== null;
	const ready = said && characters(offers.trim()) <= OFFERS_LENGTH;
	return (
		<Dialog title={t("network.dialog")} onClose={closeMember}>
			<form
				class="stack plan-form"
				onSubmit={(event) => {
					event.preventDefault();
					if (ready) void saveMember();
				}}
			>
				<div class="field field--small">
					<label for={id}>{t("network.name")}</label>
					<input
						id={id}
						class="input"
						dir="auto"
						autocomplete="off"
						maxLength={NAME_LENGTH}
						value={name}
						onInput={(event) => writeMember({ name: event.currentTarget.value })}
					/>
				</div>
				<div class="field field--small">
					<label for={`${id}-relation`}>{t("network.relation")}</label>
					<input
						id={`${id}-relation`}
						class="input"
						dir="auto"
						autocomplete="off"
						maxLength={RELATION_LENGTH}
						value={relation}
						onInput={(event) => writeMember({ relation: event.currentTarget.value })}
					/>
				</div>
				<Written
					label={t("network.offers")}
					text={offers}
					most={OFFERS_LENGTH}
					rows={2}
					onWrite={(text) => writeMember({ offers: text })}
				/>
				<Choices
					title={t("network.knows_title")}
					choices={[
						[t("network.knows_yes"), "yes"],
						[t("network.knows_no"), "no"],
					]}
					chosen={knows_worries === null ? null : knows_worries ? "yes" : "no"}
					onChoose={(choice) => writeMember({ knows_worries: choice === "yes" })}
				/>
				{choosesWhoSees.value && (
					<WhoSees chosen={audience} onChoose={(chosen) => writeMember({ audience: chosen })} />
				)}
				<NoticeAt place={MEMBER_PLACE} />
				<div class="tools">
					<button type="submit" class="button button--yours" aria-disabled={!ready}>
						{t("plan.keep")}
					</button>
					<button type="button" class="button" onClick={closeMember}>
						{t("card.cancel")}
					</button>
				</div>
			</form>
		</Dialog>
	);
}
