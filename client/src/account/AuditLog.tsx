import { useCallback, useEffect, useState } from "preact/hooks";
import { clock, day } from "../clock";
import type { AuditPage } from "../contract.gen";
import { t, words } from "../i18n";
import { useAsking } from "./asking";
import { audit } from "./doors";

type Entry = AuditPage["entries"][number];

/** What was done to meetings and accounts, newest first: ids alone, never what anyone wrote. */
export function AuditLog() {
	const [entries, setEntries] = useState<readonly Entry[]>([]);
	const [before, setBefore] = useState<number | null>(null);
	const { lack, run } = useAsking();

	const look = useCallback(async (from: number | null) => {
		const page = await run(() => audit(from));
		if (!page) return;
		setEntries((held) => (from === null ? page.entries : [...held, ...page.entries]));
		setBefore(page.before);
	}, []);
	useEffect(() => void look(null), [look]);

	return (
		<section class="stack" aria-labelledby="audit-log">
			<h2 id="audit-log">{t("audit.title")}</h2>
			<p class="quiet">{t("audit.what")}</p>
			{lack && <p class="lack">{lack}</p>}
			<ol class="account-log">
				{entries.map((entry) => (
					<Line key={entry.seq} entry={entry} />
				))}
			</ol>
			{before !== null && (
				<button type="button" class="button" onClick={() => void look(before)}>
					{t("audit.earlier")}
				</button>
			)}
		</section>
	);
}

function Line({ entry }: { entry: Entry }) {
	const [source, what, did] = entry.tag.split(":");
	return (
		<li>
			<p class="strong">
				{words(`audit.source.${source}`) ?? words(`role.${source}`)}:{" "}
				{words(`audit.deed.${what}.${did}`)}
			</p>
			<p class="quiet">
				{day(entry.at)}, {clock(entry.at)}
				{entry.meeting && (
					<>
						{" · "}
						{t("audit.meeting")} <code dir="ltr">{entry.meeting.slice(0, 6)}</code>
					</>
				)}
			</p>
		</li>
	);
}
