import { render } from "preact";
import { afterEach, expect, test, vi } from "vitest";
import { t } from "../i18n";
import { ChairMeetings } from "./ChairMeetings";

afterEach(() => {
	render(null, document.body);
	vi.unstubAllGlobals();
});

test("a list that did not come is not told as no meetings", async () => {
	vi.stubGlobal("fetch", vi.fn().mockRejectedValue(new TypeError("no signal")));
	render(<ChairMeetings />, document.body);
	await vi.waitFor(() => expect(document.body.textContent).toContain(t("account.no_signal")));
	expect(document.body.textContent).not.toContain(t("account.no_meetings"));
});

test("an empty list is told", async () => {
	vi.stubGlobal("fetch", vi.fn().mockResolvedValue(Response.json({ meetings: [] })));
	render(<ChairMeetings />, document.body);
	await vi.waitFor(() => expect(document.body.textContent).toContain(t("account.no_meetings")));
});
