import { seatInAddress } from "../address";
import { mayDo } from "../board/rights";
import { Dialog } from "../design/Dialog";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act, dismiss } from "../outbox";
import { untilSeatEnds } from "../untilSeatEnds";
import { openRound } from "../views";
import { ConfirmYou } from "./ConfirmYou";
import { Holds } from "./Holds";
import { SureToFreeze } from "./SureToFreeze";
import { openPart } from "./someOfThem";

/** How far the asking has come. `who`: the chair must show once more that it is them (P63). */
const asking = untilSeatEnds<"no" | "first" | "second" | "who">("no");
const going = untilSeatEnds(false);

/** Ends the meeting and makes the record. Asks twice: what it will hold, then whether to. */
export function Freeze() {
	if (!mayDo("freeze")) return null;
	const waits = openRound.value !== null || openPart.value !== null;

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
					{openPart.value && <p class="lack">{t("refused.part_open")}</p>}
					<NoticeAt place="freeze" />
					{asking.value === "first" && (
						<div class="tools">
							<button
								type="button"
								class="button"
								aria-disabled={waits}
								onClick={() => !waits && ask("second")}
							>
								{t("freeze.go_on")}
							</button>
							<button type="button" class="button button--yours" onClick={() => ask("no")}>
								{t("freeze.not_yet")}
							</button>
						</div>
					)}
					{asking.value === "second" && (
						<SureToFreeze
							going={going.value}
							onYes={() => void freeze()}
							onNotYet={() => ask("no")}
						/>
					)}
					{asking.value === "who" && (
						<ConfirmYou
							seat={seatInAddress() ?? ""}
							onConfirmed={() => {
								ask("second");
								void freeze();
							}}
							onNotYet={() => ask("no")}
						/>
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
	if (refused?.code !== "sign_in_again") return;
	dismiss("freeze");
	ask("who");
}
