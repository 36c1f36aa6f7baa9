/** Whether the text is on the clipboard now. Pages on plain http have only the older way, which asks
 * the page what to copy; neither puts the text into the page. */
export async function copy(text: string): Promise<boolean> {
	if (navigator.clipboard) {
		const done = await navigator.clipboard.writeText(text).then(
			() => true,
			() => false,
		);
		if (done) return true;
	}
	return copyWhenAsked(text);
}

function copyWhenAsked(text: string): boolean {
	let given = false;
	const give = (event: ClipboardEvent) => {
		event.clipboardData?.setData("text/plain", text);
		event.preventDefault();
		event.stopPropagation();
		given = event.clipboardData !== null;
	};
	document.addEventListener("copy", give, true);
	try {
		return (document.execCommand?.("copy") ?? false) && given;
	} finally {
		document.removeEventListener("copy", give, true);
	}
}
