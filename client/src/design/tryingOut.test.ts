import { describe, expect, it } from "vitest";
import { isTryingOut } from "./tryingOut";

describe("the warning that others can read along", () => {
	it.each([
		["http:", "192.168.1.7", true],
		["http:", "meetings.example.org", true],
		["http:", "127.0.0.1", false],
		["http:", "localhost", false],
		["https:", "meetings.example.org", false],
	])("%s//%s: %s", (protocol, hostname, warned) => {
		expect(isTryingOut({ protocol, hostname })).toBe(warned);
	});
});
