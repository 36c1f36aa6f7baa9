/** Whether the chair of this seat has shown once more that it is them (P63). Its code is fetched when
 * it is needed, at the end of a meeting. */
export async function signInAgain(seat: string): Promise<boolean> {
	const { confirmItIsMe } = await import("../account/passkey");
	return confirmItIsMe(seat);
}
