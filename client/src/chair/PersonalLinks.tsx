import { computed } from "@preact/signals";
import { Dialog } from "../design/Dialog";
import { t } from "../i18n";
import { may } from "../store";
import { people } from "../views";
import { ExpectedPeople } from "./ExpectedPeople";
import { InviteByName } from "./InviteByName";
import { LinkOnce } from "./LinkOnce";
import { beginInviting, type Inviting, inviting, stopInviting } from "./personalLink";
import { SureNewLink } from "./SureNewLink";

/** Who has a personal link and has not come yet, or not come back by it. */
export const expected = computed(() =>
	people.value.filter(({ state, by_link }) => state === "invited" || (state === "left" && by_link)),
);

/** Personal links: how many have not come, and the way to make one. Names and links stand only in the
 * dialog. */
export function PersonalLinks() {
	const now = inviting.value;
	const step = now?.link ? "link" : now?.again ? "again" : "form";
	if (!may("invite")) return null;
	return (
		<div>
			{expected.value.length > 0 && (
				<p class="quiet">{t("personal.not_come", { count: expected.value.length })}</p>
			)}
			<button type="button" class="tool" onClick={beginInviting}>
				{t("personal.open")}
			</button>
			{now && (
				<Dialog key={step} title={titleOf(now)} onClose={stopInviting}>
					{now.link && <LinkOnce link={now.link} />}
					{step === "again" && <SureNewLink now={now} />}
					{step === "form" && (
						<>
							<InviteByName now={now} />
							<ExpectedPeople people={expected.value} />
						</>
					)}
				</Dialog>
			)}
		</div>
	);
}

function titleOf({ link, again }: Inviting): string {
	if (link) return t("personal.link_for", { name: link.name });
	return again ? t("personal.new_title", { name: again.name }) : t("personal.title");
}
