import { useState } from "preact/hooks";
import { fits, Written } from "../board/Written";
import { AUDIENCE_NAME_LENGTH, REASON_LENGTH } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { openRound } from "../views";
import { CHOOSING, type Choosing, change, choose, chosenPeople, nameOfChosen } from "./choosing";
import { NameThem } from "./NameThem";
import { choosable, madeAudiences, madeOf, whoGoes } from "./someOfThem";
import { WhoStays } from "./WhoStays";

/** Who stays for a private part, and why. */
export function StepOut({ now }: { now: Choosing }) {
	const [tried, setTried] = useState(false);
	const lack = lackOf(now);
	return (
		<form
			class="stack"
			onSubmit={(event) => {
				event.preventDefault();
				setTried(true);
				if (!lack) change({ at: "sure" });
			}}
		>
			<WhoStays now={now} />
			{isNew(now) && <NameThem name={nameOfChosen(now)} />}
			<Written
				label={t("part.reason")}
				hint={t("part.reason_hint")}
				text={now.reason}
				most={REASON_LENGTH}
				rows={2}
				onWrite={(reason) => change({ reason })}
			/>
			{openRound.value && <p class="lack">{t("refused.round_open")}</p>}
			{tried && lack && !openRound.value && (
				<p class="lack" role="alert">
					{lack}
				</p>
			)}
			<NoticeAt place={CHOOSING} />
			<div class="tools">
				<button type="submit" class="button button--yours" aria-disabled={openRound.value !== null}>
					{t("part.go_on")}
				</button>
				<button type="button" class="button" onClick={() => choose()}>
					{t("part.back")}
				</button>
			</div>
		</form>
	);
}

/** Whether these people have not been chosen together before, so that they need a name. */
function isNew(now: Choosing): boolean {
	return !now.audience && now.members.size > 0 && !madeOf(now.members, madeAudiences.value);
}

function lackOf(now: Choosing): string | null {
	const staying = chosenPeople(now).filter((person) => person.state === "in");
	const ids = new Set(staying.map(({ id }) => id));
	if (openRound.value) return t("refused.round_open");
	if (staying.length === 0) return t("few.nobody");
	if (whoGoes(ids, choosable.value).length === 0) return t("part.nobody_goes");
	if (isNew(now) && !fits(nameOfChosen(now), AUDIENCE_NAME_LENGTH)) return t("few.name_missing");
	return fits(now.reason, REASON_LENGTH) ? null : t("part.reason_missing");
}
