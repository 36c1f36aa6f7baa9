import { mayDo } from "../board/rights";
import type { MemberRecord } from "../contract.gen";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { WhoSeesThis } from "../phone/WhoSeesThis";
import { beginMember, changeMember } from "./memberDraft";
import { mayChange, members } from "./planned";
import { strike } from "./strike";

/** The safety network: who they are, what they do, and whether they know the worries. */
export function Network() {
	const all = members.value;
	const unaware = all.filter((one) => !one.knows_worries).length;
	return (
		<>
			{all.length === 0 && <p class="quiet">{t("network.none")}</p>}
			{unaware > 0 && <p class="hint">{t("network.not_all_know", { count: unaware })}</p>}
			<ul class="plan-list">
				{all.map((member) => (
					<Member key={member.id} member={member} />
				))}
			</ul>
			{mayDo("set_member") && (
				<button type="button" class="button add-button" onClick={beginMember}>
					{t("network.add")}
				</button>
			)}
		</>
	);
}

function Member({ member }: { member: MemberRecord }) {
	const id = `member-${member.id}`;
	return (
		<li class="plan-line" data-column="needs_to_happen">
			<p id={id}>
				<bdi class="strong">{member.name}</bdi>
				{member.relation && (
					<>
						{" · "}
						<bdi>{member.relation}</bdi>
					</>
				)}
			</p>
			{member.offers && (
				<p class="written" dir="auto">
					{member.offers}
				</p>
			)}
			<p class={member.knows_worries ? "quiet" : "badge badge--open"}>
				{member.knows_worries ? t("network.knows") : t("network.knows_not")}
			</p>
			<WhoSeesThis item={member} />
			{mayChange("set_member", member) && (
				<div class="tools tools--card">
					<button
						type="button"
						class="tool"
						aria-describedby={id}
						onClick={() => changeMember(member)}
					>
						{t("network.change")}
					</button>
					<button
						type="button"
						class="tool"
						aria-describedby={id}
						onClick={(event) =>
							void strike("strike_member", { member: member.id }, id, event.currentTarget)
						}
					>
						{t("network.strike")}
					</button>
				</div>
			)}
			<NoticeAt place={id} />
		</li>
	);
}
