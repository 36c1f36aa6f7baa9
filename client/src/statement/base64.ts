/** Bytes as they travel: base64. */
export function asText(bytes: Uint8Array): string {
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

export function asBytes(text: string): Uint8Array {
	return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}
