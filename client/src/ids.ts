const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A new id: 22 letters of base64url, 132 random bits. */
export function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(22));
	return Array.from(bytes, (byte) => LETTERS[byte & 63]).join("");
}
