import { useId } from "preact/hooks";
import { t } from "../i18n";
import { characters } from "../statement/splice";

interface Props {
	label: string;
	hint?: string | undefined;
	text: string;
	/** In characters, as the contract counts. */
	most: number;
	onWrite: (text: string) => void;
	/** Ctrl+Enter, for those who write a lot. */
	onDone?: () => void;
	focusFirst?: boolean;
	rows?: number;
}

/** A plain field for a longer text. Near the limit it says in words how much is left. */
export function Written({ label, hint, text, most, onWrite, onDone, focusFirst, rows }: Props) {
	const id = useId();
	return (
		<div class="field field--small">
			<label for={id}>{label}</label>
			{hint && (
				<p class="hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			<textarea
				id={id}
				class="textarea"
				dir="auto"
				rows={rows ?? 3}
				value={text}
				aria-describedby={`${hint ? `${id}-hint ` : ""}${id}-left`}
				ref={focusFirst ? takeFocus : null}
				onInput={(event) => onWrite(event.currentTarget.value)}
				onKeyDown={(event) => {
					if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
					event.preventDefault();
					onDone?.();
				}}
			/>
			<Room id={`${id}-left`} text={text} most={most} />
		</div>
	);
}

/** How much room is left, once it is getting short. */
export function Room({ id, text, most }: { id: string; text: string; most: number }) {
	const left = most - characters(text);
	const near = left <= most / 5;
	return (
		<p id={id} class={left < 0 ? "lack" : near ? "hint" : "visually-hidden"} aria-live="polite">
			{near &&
				(left < 0 ? t("write.too_long", { count: -left }) : t("write.left", { count: left }))}
		</p>
	);
}

export function fits(text: string, most: number): boolean {
	return text.trim() !== "" && characters(text.trim()) <= most;
}

function takeFocus(element: HTMLTextAreaElement | null): void {
	if (!element || element.dataset.had) return;
	element.dataset.had = "yes";
	element.focus();
}
