import { t } from "../i18n";
import { type Choosing, change } from "./choosing";
import { Names } from "./Names";
import { madeAudiences, peopleOf } from "./someOfThem";
import { TickPeople } from "./TickPeople";

/** Who stays for a private part: people chosen before, or others by name. */
export function WhoStays({ now }: { now: Choosing }) {
	const made = madeAudiences.value;
	if (made.length === 0) return <TickPeople now={now} legend={t("part.who")} />;
	return (
		<>
			<fieldset class="small-choices">
				<legend>{t("part.who")}</legend>
				{made.map(({ id, name, members }) => (
					<label class="small-choice" key={id}>
						<input
							type="radio"
							name="who-stays"
							checked={now.audience === id}
							onChange={() => change({ audience: id, members: new Set(members) })}
						/>
						<bdi>{name}</bdi>
					</label>
				))}
				<label class="small-choice">
					<input
						type="radio"
						name="who-stays"
						checked={now.audience === null}
						onChange={() => change({ audience: null, members: new Set() })}
					/>
					{t("part.others")}
				</label>
			</fieldset>
			{now.audience === null ? (
				<TickPeople now={now} legend={t("part.others")} />
			) : (
				<Names people={made.filter(({ id }) => id === now.audience).flatMap(peopleOf)} />
			)}
		</>
	);
}
