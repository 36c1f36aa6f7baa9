import { expect, it, vi } from "vitest";
import { show } from "../testing/show";
import { Hints } from "./Hints";

it("keeps the focus when a question is put away, and gives it back to the field at last", async () => {
	vi.stubGlobal("fetch", async () => ({ ok: false }));
	await show(
		<div>
			<textarea />
			<Hints pair="p" part="statement" text="There are concerns regarding neglect." />
		</div>,
	);
	const buttons = () => [...document.querySelectorAll<HTMLButtonElement>("section button")];
	expect(buttons()).toHaveLength(3);
	while (buttons().length > 0) {
		const before = buttons().length;
		buttons()[0]?.focus();
		buttons()[0]?.click();
		await vi.waitFor(() => expect(buttons()).toHaveLength(before - 1));
		const expected = buttons()[0] ?? document.querySelector("textarea");
		expect(document.activeElement).toBe(expected);
	}
});
