import { type ApartPage, apart } from "../apart";
import { t } from "../i18n";
import { may, me } from "../store";
import { frozen } from "../views";

const HELPS_A_CHILD = new Set([
	"child",
	"advocate",
	"chair",
	"minute_taker",
	"lead_professional",
	"professional",
]);

/** The ways to the child's pages: the houses for a child and whoever helps one, the stories for all. */
export function WithTheChild() {
	const pages: ApartPage[] = ["words_and_pictures", "safety_plan"];
	if (may("add_card") && !frozen.value && HELPS_A_CHILD.has(me.value?.role ?? ""))
		pages.unshift("houses");
	return (
		<section class="panel panel--bare" aria-labelledby="with-the-child">
			<h2 id="with-the-child">
				{me.value?.role === "child" ? t("child.for_you") : t("child.with_the_child")}
			</h2>
			<ul class="plain-list">
				{pages.map((page) => (
					<li key={page}>
						<button
							type="button"
							class="button button--plain"
							onClick={() => {
								apart.value = page;
							}}
						>
							{t(`child_page.${page}`)}
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}
