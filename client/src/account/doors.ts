import type {
	AccountInvited,
	AccountMeetings,
	AuditPage,
	ChairAccounts,
	MeetingMade,
	MeetingToMake,
	OidcAddress,
	OidcBegin,
	OidcFinished,
	PasskeyAsked,
	ProjectorLink,
	Seated,
	SignedIn,
	WaysIn,
} from "../contract.gen";
import { get, post, type Reply } from "../doors";

/** The doors of accounts: server/wire/account_doors.py says what each does. */
const ACCOUNT = "/api/account";
type Credential = Record<string, unknown>;

export const waysIn = () => get<WaysIn>(`${ACCOUNT}/ways`);
export const signedIn = () => get<SignedIn>(ACCOUNT);
export const invitedAs = (token: string) => post<AccountInvited>(`${ACCOUNT}/invited`, { token });
export const signOut = () => post<unknown>(`${ACCOUNT}/sign-out`, {});
export const askPasskey = () => post<PasskeyAsked>(`${ACCOUNT}/sign-in/options`, {});
export const beginElsewhere = (body: OidcBegin) => post<OidcAddress>(`${ACCOUNT}/oidc`, body);
export const finishElsewhere = (query: string) =>
	post<OidcFinished>(`${ACCOUNT}/oidc/finish`, { query });

export function register(token: string, credential: Credential): Promise<Reply<SignedIn>> {
	return post(`${ACCOUNT}/passkeys`, { token, credential });
}

export function signIn(credential: Credential): Promise<Reply<SignedIn>> {
	return post(`${ACCOUNT}/sign-in`, { credential });
}

export function signInFresh(seat: string, credential: Credential): Promise<Reply<SignedIn>> {
	return post(`${ACCOUNT}/fresh`, { seat, credential });
}

export const meetings = () => get<AccountMeetings>(`${ACCOUNT}/meetings`);
export const chairs = () => get<ChairAccounts>(`${ACCOUNT}/chairs`);
export const makeMeeting = (body: MeetingToMake) => post<MeetingMade>(`${ACCOUNT}/meetings`, body);
export const openSeat = (meeting: string) =>
	post<Seated>(`${ACCOUNT}/meetings/${meeting}/seat`, {});

export function projectorLink(meeting: string): Promise<Reply<ProjectorLink>> {
	return post(`${ACCOUNT}/meetings/${meeting}/projector`, {});
}

export function setChair(meeting: string, account: string): Promise<Reply<unknown>> {
	return post(`${ACCOUNT}/meetings/${meeting}/chair`, { account });
}

/** Newest first; `before` is where the page before ended. */
export function audit(before: number | null): Promise<Reply<AuditPage>> {
	return get(`${ACCOUNT}/audit${before === null ? "" : `?before=${before}`}`);
}
