import type {
	Claim,
	Invite,
	Invited,
	Join,
	RecordEditions,
	Refused,
	Seated,
	Ticket,
} from "./contract.gen";

/** The HTTP doors. They throw when there was no answer at all: no signal, or a proxy without its
 * server, which does not speak JSON. */
export type Reply<T> = { ok: T } | { refused: Refused };

export function join(body: Join): Promise<Reply<Seated>> {
	return post("/api/join", body);
}

export function claim(body: Claim): Promise<Reply<Seated>> {
	return post("/api/claim", body);
}

export function ticket(seat: string): Promise<Reply<Ticket>> {
	return post(`/api/seats/${seat}/ticket`, {});
}

export function leave(seat: string): Promise<Reply<unknown>> {
	return post(`/api/seats/${seat}/leave`, {});
}

/** A personal link, told this once. */
export function invite(seat: string, body: Invite): Promise<Reply<Invited>> {
	return post(`/api/seats/${seat}/invitations`, body);
}

/** Another link for somebody who was invited; the one before ends. */
export function inviteAgain(seat: string, person: string): Promise<Reply<Invited>> {
	return post(`/api/seats/${seat}/invitations/${person}/again`, {});
}

/** The editions of the record, for the chair. */
export function records(seat: string): Promise<Reply<RecordEditions>> {
	return get(`/api/seats/${seat}/records`);
}

const PATIENCE_MS = 12_000;

export function post<T>(path: string, body: object): Promise<Reply<T>> {
	const headers = { "content-type": "application/json" };
	return knock(path, { method: "POST", headers, body: JSON.stringify(body) });
}

export function get<T>(path: string): Promise<Reply<T>> {
	return knock(path, { method: "GET" });
}

async function knock<T>(path: string, how: RequestInit): Promise<Reply<T>> {
	const stop = new AbortController();
	const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
	try {
		const response = await fetch(path, {
			...how,
			cache: "no-store",
			signal: stop.signal,
		});
		const answer: unknown = await response.json();
		return response.ok ? { ok: answer as T } : { refused: answer as Refused };
	} finally {
		clearTimeout(timer);
	}
}
