/** Passkeys as the browser makes them, and as JSON for the server: WebAuthn level 3's toJSON() and
 * parse…FromJSON(), which browsers of the last years lack. */

type AsJson = Readonly<Record<string, unknown>>;

interface Described {
	readonly id: string;
	readonly type: "public-key";
}

/** What this needs to know of the options; the rest goes to the browser as it came. */
interface Asked {
	readonly challenge: string;
	readonly user?: { readonly id: string };
	readonly excludeCredentials?: readonly Described[];
	readonly allowCredentials?: readonly Described[];
}

/** Makes a passkey as the server asked. Rejects when the person stops it. */
export async function makePasskey(options: AsJson): Promise<Record<string, unknown>> {
	const asked = options as unknown as Asked;
	const made = await navigator.credentials.create({
		publicKey: {
			...options,
			challenge: bytes(asked.challenge),
			user: { ...asked.user, id: bytes(asked.user?.id ?? "") },
			excludeCredentials: described(asked.excludeCredentials),
		} as unknown as PublicKeyCredentialCreationOptions,
	});
	const { response, ...rest } = parts(made);
	const attested = response as AuthenticatorAttestationResponse;
	return {
		...rest,
		response: {
			clientDataJSON: text(attested.clientDataJSON),
			attestationObject: text(attested.attestationObject),
			transports: attested.getTransports?.() ?? [],
		},
	};
}

/** Proves with a passkey who it is. Rejects when the person stops it. */
export async function usePasskey(options: AsJson): Promise<Record<string, unknown>> {
	const asked = options as unknown as Asked;
	const used = await navigator.credentials.get({
		publicKey: {
			...options,
			challenge: bytes(asked.challenge),
			allowCredentials: described(asked.allowCredentials),
		} as unknown as PublicKeyCredentialRequestOptions,
	});
	const { response, ...rest } = parts(used);
	const asserted = response as AuthenticatorAssertionResponse;
	return {
		...rest,
		response: {
			clientDataJSON: text(asserted.clientDataJSON),
			authenticatorData: text(asserted.authenticatorData),
			signature: text(asserted.signature),
			userHandle: asserted.userHandle ? text(asserted.userHandle) : null,
		},
	};
}

function parts(credential: Credential | null) {
	if (!(credential instanceof PublicKeyCredential)) throw new Error("no passkey");
	return {
		id: credential.id,
		rawId: text(credential.rawId),
		type: credential.type,
		clientExtensionResults: credential.getClientExtensionResults(),
		response: credential.response,
	};
}

function described(list: readonly Described[] | undefined) {
	return (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
}

/** base64url to bytes. */
export function bytes(encoded: string): Uint8Array<ArrayBuffer> {
	const plain = atob(encoded.replace(/-/g, "+").replace(/_/g, "/"));
	return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

/** Bytes to base64url. */
export function text(data: ArrayBuffer): string {
	const plain = btoa(String.fromCharCode(...new Uint8Array(data)));
	return plain.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
