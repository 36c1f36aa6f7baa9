import "../design/running.css";
import { NoticeAt } from "../design/NoticeAt";
import { t } from "../i18n";
import { act } from "../outbox";
import { me } from "../store";
import { frozen, nameOf } from "../views";
import { hands } from "./running";

/** Who would like to say something, in the order in which they asked. The chair lowers a hand. */
export function Hands() {
	if (hands.value.length === 0 || frozen.value) return null;
	const chairs = me.value?.role === "chair";
	return (
		<section class="panel" aria-labelledby="hands-title">
			<h2 id="hands-title">{t("hand.title")}</h2>
			<ol class="hands">
				{hands.value.map(({ id }) => (
					<li key={id}>
						<bdi>{nameOf(id)}</bdi>
						{chairs && (
							<button
								type="button"
								class="tool"
								aria-label={t("hand.had_named", { name: nameOf(id) })}
								onClick={() => act("lower_hand", { person: id }, "hands")}
							>
								{t("hand.had")}
							</button>
						)}
					</li>
				))}
			</ol>
			<NoticeAt place="hands" />
		</section>
	);
}
