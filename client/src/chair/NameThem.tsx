import { t } from "../i18n";
import { change } from "./choosing";

/** What these people are called, which they can read. */
export function NameThem({ name }: { name: string }) {
	return (
		<div class="field field--small">
			<label for="few-name">{t("few.name")}</label>
			<p class="hint" id="few-name-hint">
				{t("few.name_hint")}
			</p>
			<input
				id="few-name"
				class="input"
				dir="auto"
				value={name}
				autocomplete="off"
				aria-describedby="few-name-hint"
				onInput={(event) => change({ name: event.currentTarget.value })}
			/>
		</div>
	);
}
