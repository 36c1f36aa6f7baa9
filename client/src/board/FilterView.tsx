import { useId } from "preact/hooks";
import { t, words } from "../i18n";
import { vocabulary } from "../store";
import { counted, type Whose, whose } from "./filter";

/** Shows the cards of one perspective only. Statements and goals belong to all and stay. */
export function FilterView() {
	const id = useId();
	const names: Record<string, string> = vocabulary.value?.perspectives ?? {};
	const { shown, of } = counted.value;
	return (
		<div class="filter">
			<label for={id}>{t("filter.title")}</label>
			<select
				id={id}
				class="select"
				value={whose.value}
				onChange={(event) => {
					whose.value = event.currentTarget.value as Whose;
				}}
			>
				<option value="everyone">{t("filter.everyone")}</option>
				{Object.entries(names).map(([perspective, name]) => (
					<option key={perspective} value={perspective}>
						{words(name)}
					</option>
				))}
				<option value="nobody">{t("filter.nobody")}</option>
			</select>
			<p class="quiet" role="status">
				{whose.value !== "everyone" && t("filter.count", { shown, of })}
			</p>
		</div>
	);
}
