import { useEffect } from "preact/hooks";
import { t } from "../i18n";
import { useAsking } from "./asking";
import { finishElsewhere } from "./doors";

/** Back from the organisation's sign-in: to the meeting that wanted it, or to the account. */
export function CameBack({ query, onIn }: { query: string; onIn: () => void }) {
	const { lack, run } = useAsking();

	useEffect(() => {
		void run(() => finishElsewhere(query)).then((done) => {
			if (done?.seat) window.location.replace(`/room/${done.seat}`);
			else if (done) onIn();
		});
	}, [query]);

	if (!lack) return <p class="page quiet appear-late">{t("page.opening")}</p>;
	return (
		<main class="page page--narrow">
			<h1>{t("account.not_in")}</h1>
			<p class="lead">{lack}</p>
			<a class="button button--wide" href="/account">
				{t("account.to_sign_in")}
			</a>
		</main>
	);
}
