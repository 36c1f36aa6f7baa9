const THIS_MACHINE = ["127.0.0.1", "localhost", "[::1]"];

/** Whether others on the network can read along: plain http, and not on this machine alone. */
export function isTryingOut({ protocol, hostname }: Pick<Location, "protocol" | "hostname">) {
	return protocol === "http:" && !THIS_MACHINE.includes(hostname);
}
