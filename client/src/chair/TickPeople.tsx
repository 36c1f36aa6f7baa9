import type { PersonRecord } from "../contract.gen";
import { t } from "../i18n";
import { roleWords } from "../roll/roleWords";
import { type Choosing, change, chosenPeople } from "./choosing";
import { choosable, worksWithTheFamily } from "./someOfThem";

/** Ticks beside names: everyone who is in, and those already chosen who have left. */
export function TickPeople({ now, legend }: { now: Choosing; legend: string }) {
	const present = choosable.value;
	const gone = chosenPeople(now).filter((person) => !present.includes(person));

	function tick(ids: readonly string[]) {
		change({ members: new Set([...now.members, ...ids]) });
	}

	function toggle({ id }: PersonRecord) {
		const members = new Set(now.members);
		if (!members.delete(id)) members.add(id);
		change({ members });
	}

	return (
		<fieldset class="small-choices">
			<legend>{legend}</legend>
			<div class="tools">
				<button
					type="button"
					class="tool"
					onClick={() => tick(present.filter(worksWithTheFamily).map(({ id }) => id))}
				>
					{t("few.tick_work")}
				</button>
				<button type="button" class="tool" onClick={() => change({ members: new Set() })}>
					{t("few.untick")}
				</button>
			</div>
			<div class="ticks">
				{[...present, ...gone].map((person) => (
					<label class="small-choice tick" key={person.id}>
						<input
							type="checkbox"
							checked={now.members.has(person.id)}
							onChange={() => toggle(person)}
						/>
						<span>
							<bdi class="strong">{person.name}</bdi>{" "}
							<span class="quiet">
								{person.state === "left" ? t("few.has_left") : roleWords(person.role)}
								{person.relation && (
									<>
										{" · "}
										<bdi>{person.relation}</bdi>
									</>
								)}
							</span>
						</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
