import { render } from "preact";
import { afterEach, beforeEach } from "vitest";
import { catalogue } from "../../scripts/catalogue.mjs";
import { say } from "../i18n";
import { discard } from "../outbox";
import { forget } from "../store";

beforeEach(() => say("en", catalogue("en")));

afterEach(() => {
	render(null, document.body);
	document.body.replaceChildren();
	discard();
	forget();
});
