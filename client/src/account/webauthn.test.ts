import { afterEach, describe, expect, it, vi } from "vitest";
import { bytes, text, usePasskey } from "./webauthn";

afterEach(() => vi.unstubAllGlobals());

describe("bytes as base64url", () => {
	it("come back as they were, whatever they are", () => {
		const all = Uint8Array.from({ length: 256 }, (_, n) => n);
		expect([...bytes(text(all.buffer))]).toEqual([...all]);
		expect(text(all.buffer)).not.toMatch(/[+/=]/);
	});

	it("are read with and without the signs that addresses cannot have", () => {
		expect([...bytes("-_8")]).toEqual([251, 255]);
	});
});

describe("using a passkey", () => {
	it("hands the challenge on as bytes, and the rest as it came", async () => {
		const get = vi.fn(async () => null);
		vi.stubGlobal("navigator", { credentials: { get } });
		vi.stubGlobal("PublicKeyCredential", class {});
		const asked = { challenge: "AQID", rpId: "localhost", userVerification: "required" };
		await expect(usePasskey(asked)).rejects.toThrow("no passkey");
		const [{ publicKey }] = get.mock.calls[0] as unknown as [{ publicKey: typeof asked }];
		expect([...(publicKey.challenge as unknown as Uint8Array)]).toEqual([1, 2, 3]);
		expect(publicKey.userVerification).toBe("required");
	});
});
