import { mayDo } from "../board/rights";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act, pending } from "../outbox";
import { records } from "../store";
import { untilSeatEnds } from "../untilSeatEnds";
import { cards, inMeeting, openRound, pairs } from "../views";
import { missingNow, missingWords } from "./Missing";

/** How far the asking has come, and whether the freeze is under way. */
const asking = untilSeatEnds<"no" | "first" | "second">("no");
const going = untilSeatEnds(false);

/** Ends the meeting and makes the record. Asks twice: what it will hold, then whether to. */
export function Freeze() {
	if (!mayDo("freeze")) return null;

	return (
		<section class="panel panel--bare" aria-labelledby="freeze-title">
			<h2 id="freeze-title">{t("freeze.title")}</h2>
			<p class="quiet">{t("freeze.what")}</p>
			<button type="button" class="button" onClick={() => ask("first")}>
				{t("freeze.begin")}
			</button>
			{asking.value !== "no" && (
				<Dialog title={t("freeze.title")} onClose={() => ask("no")}>
					<p class="lead">{t("freeze.for_good")}</p>
					<Holds />
					{openRound.value && <p class="lack">{t("refused.round_open")}</p>}
					<NoticeAt place="freeze" />
					{asking.value === "first" ? (
						<div class="tools">
							<button
								type="button"
								class="button"
								aria-disabled={openRound.value !== null}
								onClick={() => !openRound.value && ask("second")}
							>
								{t("freeze.go_on")}
							</button>
							<button type="button" class="button button--yours" onClick={() => ask("no")}>
								{t("freeze.not_yet")}
							</button>
						</div>
					) : (
						<div class="notice" role="alert">
							<p class="strong">{t("freeze.sure")}</p>
							<div class="tools">
								<button
									type="button"
									class="button button--yours"
									aria-disabled={going.value}
									onClick={() => !going.value && freeze()}
								>
									{going.value ? t("freeze.going") : t("freeze.yes")}
								</button>
								<button type="button" class="button" onClick={() => ask("no")}>
									{t("freeze.not_yet")}
								</button>
							</div>
							{going.value && pending.value.length > 0 && <p class="hint">{t("freeze.wait")}</p>}
						</div>
					)}
				</Dialog>
			)}
		</section>
	);
}

function ask(next: typeof asking.value): void {
	asking.value = next;
}

async function freeze(): Promise<void> {
	going.value = true;
	const refused = await act("freeze", { confirmed: true }, "freeze");
	going.value = false;
	if (!refused) ask("no");
}

/** What the record will hold, and what is missing from it. */
function Holds() {
	const standing = [...cards.value.values()].filter((card) => !card.struck).length;
	const struck = cards.value.size - standing;
	const rounds = [...records.round.value.values()].filter((round) => round.release).length;
	return (
		<>
			<h3>{t("freeze.holds")}</h3>
			<ul class="plain-list plain-list--close">
				<li>{t("freeze.cards", { count: standing })}</li>
				{struck > 0 && <li>{t("freeze.struck", { count: struck })}</li>}
				<li>{t("freeze.pairs", { count: pairs.value.filter((pair) => !pair.struck).length })}</li>
				<li>{t("freeze.rounds", { count: rounds })}</li>
				<li>{t("freeze.people", { count: inMeeting.value.length })}</li>
			</ul>
			{missingNow.value.length > 0 && (
				<>
					<h3>{t("freeze.missing")}</h3>
					<ul class="plain-list plain-list--close">
						{missingNow.value.map((one) => (
							<li key={missingWords(one)}>{missingWords(one)}</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}
