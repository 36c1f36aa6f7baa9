import { t } from "../i18n";

/** The dots as a table, for those who listen. */
export function ScaleTable({ dots, caption }: { dots: readonly number[]; caption: string }) {
	const numbers = [...new Set(dots)];
	return (
		<table class="visually-hidden">
			<caption>{caption}</caption>
			<thead>
				<tr>
					<th scope="col">{t("reveal.number")}</th>
					<th scope="col">{t("reveal.how_many")}</th>
				</tr>
			</thead>
			<tbody>
				{numbers.map((number) => (
					<tr key={number}>
						<th scope="row">{number}</th>
						<td>{dots.filter((dot) => dot === number).length}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
