import { useEffect, useState } from "preact/hooks";
import type { RecordEdition, Refused } from "../contract.gen";
import { refusalWords } from "../design/NoticeAt";
import { records } from "../doors";
import { t } from "../i18n";
import { listed } from "../listed";
import { recordAddress } from "./RecordLinks";

type Found = readonly RecordEdition[] | Refused | "no_signal" | null;

/** The editions of the record that are for the others: each holds what its people could see. */
export function RecordsForOthers({ seat }: { seat: string }) {
	const [found, setFound] = useState<Found>(null);
	const [tries, setTries] = useState(0);
	useEffect(() => {
		let wanted = true;
		const take = (next: Found) => wanted && setFound(next);
		records(seat).then(
			(reply) => take("refused" in reply ? reply.refused : reply.ok.editions),
			() => take("no_signal"),
		);
		return () => {
			wanted = false;
		};
	}, [seat, tries]);

	if (found === null) return <p class="quiet appear-late">{t("page.opening")}</p>;
	if (found === "no_signal" || "code" in found)
		return (
			<div class="notice" role="alert">
				<p>{found === "no_signal" ? t("editions.no_signal") : refusalWords(found)}</p>
				<button type="button" class="button" onClick={() => setTries(tries + 1)}>
					{t("editions.again")}
				</button>
			</div>
		);
	const others = found.filter((one) => !one.full);
	if (others.length === 0) return <p>{t("editions.nobody")}</p>;
	return (
		<>
			<p>{t("editions.what")}</p>
			<ul class="audiences">
				{others.map((one) => (
					<Edition key={one.edition} seat={seat} one={one} />
				))}
			</ul>
		</>
	);
}

function Edition({ seat, one }: { seat: string; one: RecordEdition }) {
	const address = recordAddress(seat, one.edition);
	const names = listed(one.people);
	return (
		<li class="audience">
			<h3 dir="auto">{t("editions.for", { names })}</h3>
			<div class="tools">
				<a
					class="button"
					href={address}
					download
					aria-label={t("editions.download_named", { names })}
				>
					{t("editions.download")}
				</a>
				<a
					class="button button--plain"
					href={`${address}.pdf`}
					download
					aria-label={t("editions.pdf_named", { names })}
				>
					{t("editions.pdf")}
				</a>
			</div>
			<p class="quiet">
				{t("editions.file")} <bdi>{one.file}</bdi>
			</p>
		</li>
	);
}
