import { useState } from "preact/hooks";
import { fits } from "../board/Written";
import { AUDIENCE_NAME_LENGTH } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import {
	CHOOSING,
	type Choosing,
	choose,
	chosenPeople,
	keepPeople,
	nameOfChosen,
	stopChoosing,
} from "./choosing";
import { NameThem } from "./NameThem";
import { openPart } from "./someOfThem";
import { TickPeople } from "./TickPeople";

/** Some of the people, and what they are called. */
export function ChoosePeople({ now }: { now: Choosing }) {
	const [tried, setTried] = useState(false);
	const lack = lackOf(now);
	const isOfPart = now.audience !== null && openPart.value?.audience === now.audience;

	async function keep() {
		setTried(true);
		if (lack) return;
		const refused = await keepPeople(now);
		if (refused) return;
		if (isOfPart) stopChoosing();
		else choose();
	}

	return (
		<form
			class="stack"
			onSubmit={(event) => {
				event.preventDefault();
				void keep();
			}}
		>
			<TickPeople now={now} legend={isOfPart ? t("part.who") : t("few.who")} />
			<NameThem name={nameOfChosen(now)} />
			{now.audience !== null && (
				<ul class="plain-list plain-list--close">
					<li>{isOfPart ? t("few.comes_back") : t("few.comes_in")}</li>
					<li>{isOfPart ? t("few.goes_too") : t("few.goes_out")}</li>
				</ul>
			)}
			{tried && lack && (
				<p class="lack" role="alert">
					{lack}
				</p>
			)}
			<NoticeAt place={CHOOSING} />
			<div class="tools">
				<button type="submit" class="button button--yours">
					{t("few.keep")}
				</button>
				<button type="button" class="button" onClick={() => (isOfPart ? stopChoosing() : choose())}>
					{isOfPart ? t("card.cancel") : t("part.back")}
				</button>
			</div>
		</form>
	);
}

function lackOf(now: Choosing): string | null {
	if (chosenPeople(now).length === 0) return t("few.nobody");
	return fits(nameOfChosen(now), AUDIENCE_NAME_LENGTH) ? null : t("few.name_missing");
}
