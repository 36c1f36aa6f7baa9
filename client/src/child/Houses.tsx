import "../design/child.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { apart } from "../apart";
import type { House } from "../contract.gen";
import { LinkLine } from "../design/LinkLine";
import { StrayNotices } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { me, vocabulary } from "../store";
import { HouseShape } from "./HouseShape";
import { InHouse } from "./InHouse";
import { type Age, age, HOUSES, thingsIn } from "./things";

/** The Three Houses: a child says and draws what worries them, what is good, and what they wish for. */
export function Houses() {
	const [open, setOpen] = useState<House | null>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		heading.current?.focus();
		window.scrollTo(0, 0);
	}, [open]);
	const told = vocabulary.value?.child[age.value];
	if (open)
		return (
			<InHouse
				house={open}
				name={words(told?.[open].name ?? "") ?? ""}
				prompt={words(told?.[open].prompt ?? "") ?? ""}
				onBack={() => setOpen(null)}
			/>
		);
	return (
		<main class="page child">
			<LinkLine />
			<StrayNotices />
			<h1 ref={heading} tabIndex={-1}>
				{t("child.houses")}
			</h1>
			<p class="lead">{words(told?.about ?? "")}</p>
			<ul class="houses">
				{HOUSES.map((house) => (
					<li key={house}>
						<button type="button" class="house" data-house={house} onClick={() => setOpen(house)}>
							<HouseShape house={house} />
							<span class="house-name">{words(told?.[house].name ?? "")}</span>
							{thingsIn(house).length > 0 && (
								<span class="quiet">{t("child.things", { count: thingsIn(house).length })}</span>
							)}
						</button>
					</li>
				))}
			</ul>
			<Ages />
			<button type="button" class="button button--wide" onClick={leave}>
				{me.value?.role === "child" ? t("child.to_the_meeting") : t("child.back_to_the_meeting")}
			</button>
		</main>
	);
}

function Ages() {
	const ages: readonly Age[] = ["younger", "older"];
	return (
		<fieldset class="ages">
			<legend>{t("child.how_to_ask")}</legend>
			{ages.map((one) => (
				<button
					key={one}
					type="button"
					class="tool"
					aria-pressed={age.value === one}
					onClick={() => {
						age.value = one;
					}}
				>
					{t(`child.${one}`)}
				</button>
			))}
		</fieldset>
	);
}

function leave(): void {
	apart.value = null;
}
