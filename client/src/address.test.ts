import { expect, it } from "vitest";
import { seatInAddress, showRoom, takeToken } from "./address";

it("takes the fragment once and clears it", () => {
	window.history.replaceState(null, "", "/join#7K4M2P");
	expect(takeToken()).toEqual({ door: "join", token: "7K4M2P" });
	expect(window.location.href).not.toContain("7K4M2P");
	expect(takeToken().token).toBe("");
});

it("tells a link that is claimed from a code", () => {
	window.history.replaceState(null, "", "/chair#secret");
	expect(takeToken()).toEqual({ door: "chair", token: "secret" });
	window.history.replaceState(null, "", "/projector#100%");
	expect(takeToken()).toEqual({ door: "projector", token: "100%" });
});

it("knows one person's own link", () => {
	window.history.replaceState(null, "", "/j#their-own");
	expect(takeToken()).toEqual({ door: "j", token: "their-own" });
	expect(window.location.pathname).toBe("/j");
});

it("finds the seat in the address, and nothing else", () => {
	showRoom("seat_One-1");
	expect(seatInAddress()).toBe("seat_One-1");
	window.history.replaceState(null, "", "/room/a/b");
	expect(seatInAddress()).toBeNull();
});
