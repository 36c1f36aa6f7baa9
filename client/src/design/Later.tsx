import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n";

interface Props<P> {
	load: () => Promise<ComponentType<P>>;
	/** What is handed to the screen, if it takes anything. */
	give?: P;
}

/** Shows a screen whose code is loaded when it is first needed, and keeps trying without signal. */
export function Later<P extends object>({ load, give }: Props<P>) {
	const [Screen, setScreen] = useState<ComponentType<P> | null>(null);
	useEffect(() => {
		let wanted = true;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const fetchIt = () => {
			load().then(
				(loaded) => wanted && setScreen(() => loaded),
				() => {
					timer = setTimeout(fetchIt, 2_000);
				},
			);
		};
		fetchIt();
		return () => {
			wanted = false;
			clearTimeout(timer);
		};
	}, [load]);
	return Screen ? (
		<Screen {...(give as P)} />
	) : (
		<p class="quiet appear-late">{t("page.opening")}</p>
	);
}
