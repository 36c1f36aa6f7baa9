import { useId, useState } from "preact/hooks";
import { seatInAddress } from "../address";
import { fits } from "../board/Written";
import { NAME_LENGTH, RELATION_LENGTH } from "../contract.gen";
import { t } from "../i18n";
import { ChooseRole } from "./ChooseRole";
import { familyJoins, rolesOffered } from "./joiningRoles";
import { type Inviting, makeLink, write } from "./personalLink";
import { WhyNoLink } from "./WhyNoLink";

/** Somebody's name and role, for a link of their own. */
export function InviteByName({ now }: { now: Inviting }) {
	const [tried, setTried] = useState(false);
	const named = fits(now.name, NAME_LENGTH);
	const role = now.role ?? rolesOffered()[0];

	function make() {
		const seat = seatInAddress();
		setTried(true);
		if (!named || !role || !seat) return;
		void makeLink(seat, { name: now.name.trim(), role, relation: now.relation.trim() });
	}

	return (
		<form
			class="stack"
			onSubmit={(event) => {
				event.preventDefault();
				make();
			}}
		>
			<p>{t("personal.what")}</p>
			{!familyJoins() && <p class="lack">{t("personal.strategy")}</p>}
			<Line
				label={t("personal.name")}
				text={now.name}
				most={NAME_LENGTH}
				lack={tried && !named ? t("personal.name_missing") : null}
				onWrite={(name) => write({ name })}
			/>
			{role && (
				<ChooseRole
					label={t("personal.role")}
					chosen={role}
					onChoose={(chosen) => write({ role: chosen })}
				/>
			)}
			<Line
				label={t("personal.relation")}
				text={now.relation}
				most={RELATION_LENGTH}
				lack={null}
				onWrite={(relation) => write({ relation })}
			/>
			<WhyNoLink now={now} />
			<div class="tools">
				<button type="submit" class="button button--yours" aria-disabled={now.making}>
					{now.making ? t("personal.making") : t("personal.make")}
				</button>
			</div>
		</form>
	);
}

interface LineProps {
	label: string;
	text: string;
	most: number;
	lack: string | null;
	onWrite: (text: string) => void;
}

function Line({ label, text, most, lack, onWrite }: LineProps) {
	const id = useId();
	return (
		<div class="field field--small">
			<label for={id}>{label}</label>
			{lack && (
				<p class="lack" id={`${id}-lack`} role="alert">
					{lack}
				</p>
			)}
			<input
				id={id}
				class="input"
				dir="auto"
				value={text}
				maxLength={most}
				autocomplete="off"
				aria-invalid={lack !== null}
				aria-describedby={lack ? `${id}-lack` : undefined}
				onInput={(event) => onWrite(event.currentTarget.value)}
			/>
		</div>
	);
}
