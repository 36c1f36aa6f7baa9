/** What had the focus is gone: on to the people of the meeting, without moving what is in view. */
export function goToPeople(): void {
	requestAnimationFrame(() =>
		document.getElementById("roll-title")?.focus({ preventScroll: true }),
	);
}
