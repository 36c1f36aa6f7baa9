import { computed } from "@preact/signals";
import { Dialog } from "../design/Dialog";
import { t } from "../i18n";
import { may } from "../store";
import { people } from "../views";
import { ExpectedPeople } from "./ExpectedPeople";
import { InviteByName } from "./InviteByName";
import { LinkOnce } from "./LinkOnce";
import { beginInviting, inviting, stopInviting } from "./personalLink";

/** Who has a personal link and has not come yet. */
export const expected = computed(() => people.value.filter((one) => one.state === "invited"));

/** Personal links: how many have not come, and the way to make one. Names and links stand only in the
 * dialog. */
export function PersonalLinks() {
	const now = inviting.value;
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
				<Dialog
					key={now.link ? "link" : "form"}
					title={now.link ? t("personal.link_for", { name: now.link.name }) : t("personal.title")}
					onClose={stopInviting}
				>
					{now.link ? (
						<LinkOnce link={now.link} />
					) : (
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
