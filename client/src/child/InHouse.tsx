import { useEffect, useRef, useState } from "preact/hooks";
import { Written } from "../board/Written";
import { CARD_LENGTH, type House } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { characters } from "../statement/splice";
import { DrawPad } from "./DrawPad";
import { HouseShape } from "./HouseShape";
import { Thing } from "./Thing";
import { make, makingIn, putInHouse, thingsIn } from "./things";

interface Props {
	house: House;
	name: string;
	prompt: string;
	onBack: () => void;
}

/** One house: what is in it already, and something to write and draw with. */
export function InHouse({ house, name, prompt, onBack }: Props) {
	const heading = useRef<HTMLHeadingElement>(null);
	const [empty, setEmpty] = useState(false);
	useEffect(() => heading.current?.focus(), []);
	const making = makingIn(house);
	const things = thingsIn(house);
	const fits = characters(making.text.trim()) <= CARD_LENGTH;

	async function put(event: Event) {
		event.preventDefault();
		const nothing = making.text.trim() === "" && making.drawing.length === 0;
		setEmpty(nothing);
		if (nothing || !fits) return;
		if (await putInHouse(house)) heading.current?.focus();
	}

	return (
		<main class="page child" data-house={house}>
			<button type="button" class="button button--plain" onClick={onBack}>
				{t("child.all_houses")}
			</button>
			<header class="house-head">
				<HouseShape house={house} />
				<h1 ref={heading} tabIndex={-1}>
					{name}
				</h1>
			</header>
			{things.length > 0 && (
				<ul class="things" aria-label={t("child.in_this_house")}>
					{things.map((card) => (
						<Thing key={card.id} card={card} />
					))}
				</ul>
			)}
			<form class="panel making" onSubmit={put}>
				<Written
					label={prompt}
					text={making.text}
					most={CARD_LENGTH}
					rows={3}
					onWrite={(text) => make(house, { text })}
				/>
				<DrawPad drawing={making.drawing} onDraw={(drawing) => make(house, { drawing })} />
				{empty && (
					<p class="lack" role="alert">
						{t("child.write_or_draw")}
					</p>
				)}
				<NoticeAt place={`house:${house}`} />
				<button type="submit" class="button button--yours button--wide" aria-disabled={!fits}>
					{t("child.put_in")}
				</button>
				<p class="hint">{t("child.only_you_see")}</p>
			</form>
		</main>
	);
}
