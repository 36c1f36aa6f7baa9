import { t } from "../i18n";

interface Props {
	/** From 0. */
	number: number;
	pages: number;
	/** How many cards are on other pages only. */
	more: number;
	/** Whether the last card goes on on the next page. */
	goesOn: boolean;
}

/** What is not on this page. Only the screen itself knows how many pages there are. */
export function PageLine({ number, pages, more, goesOn }: Props) {
	return (
		<p class="page-line">
			<span>{t("projector.page", { page: number + 1, pages })}</span>
			<span>
				{[goesOn && t("projector.goes_on"), more > 0 && t("projector.more", { count: more })]
					.filter(Boolean)
					.join(", ")}
			</span>
		</p>
	);
}
