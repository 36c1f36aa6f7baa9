/* Days as YYYY-MM-DD, reckoned without any time zone. */

/** From Sunday, which is 0. */
export function weekdayOf(day: string): number {
	return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export function plus(day: string, days: number): string {
	const at = new Date(`${day}T00:00:00Z`);
	at.setUTCDate(at.getUTCDate() + days);
	return iso(at);
}

/** The same day of a later month, or its last. */
export function plusMonths(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
	const first = iso(new Date(Date.UTC(year, month - 1 + months, 1)));
	const last = lastOf(first.slice(0, 7));
	return `${first.slice(0, 8)}${two(Math.min(date, Number(last.slice(8))))}`;
}

/** `month` is YYYY-MM. */
export function lastOf(month: string): string {
	const [year = 0, at = 1] = month.split("-").map(Number);
	return iso(new Date(Date.UTC(year, at, 0)));
}

export function iso(at: Date): string {
	return at.toISOString().slice(0, 10);
}

export function two(number: number): string {
	return String(number).padStart(2, "0");
}

/** Today, where this device is. */
export function today(): string {
	const now = new Date();
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
