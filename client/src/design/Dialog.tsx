import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../i18n";
import { SafetyBar } from "../safety/SafetyBar";

interface Props {
	title: string;
	onClose: () => void;
	/** A wide one for reading and writing longer texts. */
	wide?: boolean;
	children: ComponentChildren;
}

/** A native modal dialog. Escape and its own button close it; focus goes back to where it was. */
export function Dialog({ title, onClose, wide, children }: Props) {
	const element = useRef<HTMLDialogElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const name = useId();
	useLayoutEffect(() => {
		const dialog = element.current;
		const before = document.activeElement;
		if (!dialog) return;
		// Browsers before 2022 know no showModal; there it covers the page by its style alone.
		if (dialog.showModal) dialog.showModal();
		else {
			dialog.setAttribute("open", "");
			dialog.dataset.plain = "yes";
		}
		heading.current?.focus();
		return () => {
			dialog.close?.();
			if (before instanceof HTMLElement && before.isConnected) before.focus();
		};
	}, []);
	return (
		<dialog
			ref={element}
			class={wide ? "dialog dialog--wide" : "dialog"}
			aria-labelledby={name}
			onCancel={(event) => {
				event.preventDefault();
				onClose();
			}}
			onKeyDown={(event) => {
				if (event.key === "Escape" && !event.defaultPrevented) {
					event.preventDefault();
					onClose();
				}
				event.stopPropagation(); // the page's own keys rest while a dialog is open
			}}
		>
			<SafetyBar />
			<header class="dialog-head">
				<h2 id={name} ref={heading} tabIndex={-1}>
					{title}
				</h2>
				<button type="button" class="button button--plain" onClick={onClose}>
					{t("dialog.close")}
				</button>
			</header>
			{children}
		</dialog>
	);
}
