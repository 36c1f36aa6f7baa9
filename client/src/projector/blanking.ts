import { useEffect, useState } from "preact/hooks";

/** Clickers send a full stop for a blank screen. */
const BLANK_KEYS = new Set(["b", "B", "."]);

/** The screen's own blank: B blanks and shows again, Escape shows again. It never lifts the chair's. */
export function useBlanking(): boolean {
	const [blank, setBlank] = useState(false);
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
			if (BLANK_KEYS.has(event.key)) setBlank((was) => !was);
			else if (event.key === "Escape") setBlank(false);
		};
		window.addEventListener("keydown", press);
		return () => window.removeEventListener("keydown", press);
	}, []);
	return blank;
}
