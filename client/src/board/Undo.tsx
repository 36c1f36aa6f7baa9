import { useEffect } from "preact/hooks";
import { NoticeAt } from "../design/NoticeAt";
import { t, words } from "../i18n";
import { act } from "../outbox";
import { frozen, undoable } from "../views";
import { mayDo } from "./rights";

/** Takes back this person's own last action, by name: "Undo: added a card". */
export function Undo() {
	const step = undoable.value;
	useEffect(() => {
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, []);
	if (frozen.value || !mayDo("undo")) return null;
	return (
		<div class="undo">
			{step && (
				<button type="button" class="button" onClick={undo}>
					{t("undo.undo", { what: words(`undo.${step.did}`) ?? t("undo.something") })}
				</button>
			)}
			<NoticeAt place="undo" />
		</div>
	);
}

function undo(): void {
	const step = undoable.value;
	if (step) void act("undo", { command: step.command }, "undo");
}

function onKey(event: KeyboardEvent): void {
	const ctrlZ = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey);
	if (!ctrlZ || event.shiftKey || event.altKey || isTyping(event.target)) return;
	event.preventDefault();
	undo();
}

/** Whether a key belongs to a field being written in. */
export function isTyping(target: EventTarget | null): boolean {
	return target instanceof Element && target.matches("input, textarea, select, dialog *");
}
