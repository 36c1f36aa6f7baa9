import "../design/child.css";
import "../design/print.css";
import { useEffect, useRef } from "preact/hooks";
import { apart } from "../apart";
import { audienceFirst } from "../audiences";
import type { Story } from "../contract.gen";
import { LinkLine } from "../design/LinkLine";
import { NoticeAt, StrayNotices } from "../design/NoticeAt";
import { t } from "../i18n";
import { may } from "../store";
import { frozen } from "../views";
import { Panel } from "./Panel";
import { beginPanel, panelDraft, panelsOf } from "./panels";
import { WorriesToTell } from "./WorriesToTell";
import { WritePanel } from "./WritePanel";

/** A story in words and pictures: made together, agreed line by line, printed to take home. */
export function Storyboard({ story }: { story: Story }) {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		heading.current?.focus();
		window.scrollTo(0, 0);
	}, []);
	const panels = panelsOf(story);
	const writes = may("add_panel") && !frozen.value;
	const draft = panelDraft.value;
	return (
		<main class="page story">
			<LinkLine />
			<StrayNotices />
			<button type="button" class="button button--plain no-print" onClick={leave}>
				{t("child.back_to_the_meeting")}
			</button>
			<h1 ref={heading} tabIndex={-1}>
				{t(`story.${story}`)}
			</h1>
			<p class="lead no-print">{t(`story_about.${story}`)}</p>
			{writes && story === "words_and_pictures" && <WorriesToTell />}
			{panels.length === 0 && <p class="quiet">{t("story.empty")}</p>}
			<ol class="panels">
				{panels.map((panel, nth) =>
					draft?.panel?.id === panel.id ? (
						<li key={panel.id}>
							<WritePanel story={story} />
						</li>
					) : (
						<Panel key={panel.id} panel={panel} nth={nth} last={nth === panels.length - 1} />
					),
				)}
			</ol>
			{writes && draft && !draft.panel && (
				<WritePanel story={story} audience={audienceFirst.value} />
			)}
			<NoticeAt place="panel" />
			<div class="tools no-print">
				{writes && !draft && (
					<button type="button" class="button" onClick={() => beginPanel(null)}>
						{t("story.add")}
					</button>
				)}
				{panels.length > 0 && (
					<button type="button" class="button" onClick={() => window.print()}>
						{t("story.print")}
					</button>
				)}
			</div>
		</main>
	);
}

function leave(): void {
	apart.value = null;
}
