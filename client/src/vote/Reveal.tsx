import type { GroupRelease, Release, RoundRecord } from "../contract.gen";
import { t, words } from "../i18n";
import { vocabulary } from "../store";
import { Earlier, span } from "./Earlier";
import { Named } from "./Named";
import { earlierOf } from "./roundBefore";
import { ScaleLine } from "./ScaleLine";
import { ScaleTable } from "./ScaleTable";

type Shown = Pick<Release, "form" | "dots" | "lowest" | "highest">;

/** What the answers of a closed round may tell. Scales with its text size and width, so the
 * projector shows the same picture large. */
export function Reveal({ round }: { round: RoundRecord }) {
	const release = round.release;
	if (!release) return null;
	const before = earlierOf(round);
	return (
		<div class={before && !release.groups ? "reveal reveal--beside" : "reveal"}>
			{release.groups && release.form !== "withheld" ? (
				release.groups.map((group) => <Group key={group.perspective} group={group} />)
			) : before ? (
				<>
					<Beside shown={before} title={t("reveal.then", span(before))} />
					<Beside shown={release} title={t("reveal.now", span(release))} />
				</>
			) : (
				<Picture shown={release} title={t("reveal.everyone")} />
			)}
			{release.form !== "withheld" && (
				<dl class="anchors">
					<div>
						<dt>{t("vote.lowest")}</dt>
						<dd dir="auto">{round.lowest_means}</dd>
					</div>
					<div>
						<dt>{t("vote.highest")}</dt>
						<dd dir="auto">{round.highest_means}</dd>
					</div>
				</dl>
			)}
			<Earlier round={round} />
			<Named round={round} />
			{release.numbers !== null && (
				<p class="quiet">
					{t("reveal.numbers", { count: release.numbers })}{" "}
					{release.without ? t("reveal.without", { count: release.without }) : ""}{" "}
					{round.by_proxy > 0 && t("reveal.by_proxy", { count: round.by_proxy })}
				</p>
			)}
		</div>
	);
}

function Group({ group }: { group: GroupRelease }) {
	const title = words(vocabulary.value?.perspectives[group.perspective] ?? "") ?? "";
	return <Beside shown={group} title={title} />;
}

/** One of several pictures, under its name. */
function Beside({ shown, title }: { shown: Shown; title: string }) {
	return (
		<section class="reveal-group">
			<h3>{title}</h3>
			<Picture shown={shown} title={title} />
		</section>
	);
}

function Picture({ shown, title }: { shown: Shown; title: string }) {
	const { form, dots, lowest, highest } = shown;
	if (form === "withheld" || lowest === null || highest === null)
		return <p class="lead">{t("reveal.withheld")}</p>;
	return (
		<figure class="reveal-picture">
			<ScaleLine dots={form === "dots" ? dots : null} lowest={lowest} highest={highest} />
			{form === "dots" && dots && <ScaleTable dots={dots} caption={title} />}
			<figcaption>
				{lowest === highest
					? t("reveal.all_same", { number: lowest })
					: t("reveal.from_to", { lowest, highest })}
				{form === "range" && <span class="quiet"> {t("reveal.range_only")}</span>}
			</figcaption>
		</figure>
	);
}
