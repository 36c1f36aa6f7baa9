import { t } from "../i18n";
import { pending } from "../outbox";

interface Props {
	going: boolean;
	onYes: () => void;
	onNotYet: () => void;
}

/** The second question, whose yes cannot be taken back. */
export function SureToFreeze({ going, onYes, onNotYet }: Props) {
	return (
		<div class="notice" role="alert">
			<p class="strong">{t("freeze.sure")}</p>
			<div class="tools">
				<button
					type="button"
					class="button button--yours"
					aria-disabled={going}
					onClick={() => !going && onYes()}
				>
					{going ? t("freeze.going") : t("freeze.yes")}
				</button>
				<button type="button" class="button" onClick={onNotYet}>
					{t("freeze.not_yet")}
				</button>
			</div>
			{going && pending.value.length > 0 && <p class="hint">{t("freeze.wait")}</p>}
		</div>
	);
}
