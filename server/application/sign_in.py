"""Signing in to an account with a passkey, staying signed in, and signing out (P61, P62)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, NoReturn

from server.application.accounts_port import Account, Challenge, PasskeyRefused, Purpose, SignIn
from server.application.ports import Ports
from server.application.seat_times import later
from server.application.tokens import new_id, new_token, token_hash
from server.domain.audit_note import Note, tag
from server.domain.refusal import Refusal
from shared.contract.audit import Deed, Source
from shared.contract.refusal_codes import RefusalCode

IDLES = timedelta(minutes=30)
LASTS = timedelta(hours=12)
CHALLENGE_LASTS = timedelta(minutes=5)
NAMELESS_A_MINUTE = 60
"""Refused sign-ins of nobody in particular that the audit log takes."""
USED_EVERY = timedelta(minutes=1)
"""How exactly it is known when a sign-in was last used, so that using it seldom writes."""


@dataclass(frozen=True)
class SignedIn:
    """An account and the sign-in by which this browser acts for it."""

    account: Account
    sign_in: SignIn


def keep_challenge(ports: Ports, purpose: Purpose, value: str) -> str:
    """The secret that binds the challenge to this browser (for its cookie)."""
    browser, now = new_token(), ports.clock.now()
    challenge = Challenge(token_hash(browser), purpose, value, later(now, CHALLENGE_LASTS))
    ports.accounts.add_challenge(challenge, now)
    return browser


def take_challenge(ports: Ports, purpose: Purpose, browser: str) -> str:
    """Once. Raises Refusal SIGN_IN_REFUSED."""
    now = ports.clock.now()
    value = ports.accounts.take_challenge(token_hash(browser), purpose, now)
    return refuse(ports) if value is None else value


def ask_for_passkey(ports: Ports) -> tuple[dict[str, Any], str]:
    """(options for the browser, secret for its cookie)."""
    challenge = new_token()
    browser = keep_challenge(ports, Purpose.SIGN_IN, challenge)
    return ports.passkeys.sign_in_options(challenge), browser


def prove_by_passkey(ports: Ports, browser: str, credential: Mapping[str, Any]) -> Account:
    """The open account whose owner this is. Raises Refusal SIGN_IN_REFUSED, whatever it was that
    did not hold."""
    challenge = take_challenge(ports, Purpose.SIGN_IN, browser)
    passkey = None
    try:
        passkey = ports.accounts.passkey(ports.passkeys.claimed(credential))
        if passkey is None:
            refuse(ports)
        counter = ports.passkeys.signed(credential, challenge, passkey)
    except PasskeyRefused:
        refuse(ports, None if passkey is None else passkey.account)
    if not ports.accounts.count_passkey(passkey.id, counter):
        refuse(ports, passkey.account)
    return open_account(ports, ports.accounts.account(passkey.account))


def known_passkey(ports: Ports, credential: Mapping[str, Any]) -> str | None:
    """The id of the passkey it says it is, if there is such a one."""
    try:
        found = ports.accounts.passkey(ports.passkeys.claimed(credential))
    except PasskeyRefused:
        return None
    return None if found is None else found.id


def open_account(ports: Ports, account: Account | None) -> Account:
    """Raises Refusal SIGN_IN_REFUSED if there is none, or it was closed."""
    if account is None or account.closed_at is not None:
        refuse(ports, None if account is None else account.id)
    return account


def begin(
    ports: Ports,
    account: Account,
    authenticated_at: str | None,
    secret: str,
    again: str | None = None,
) -> tuple[SignedIn, str]:
    """Signs this browser in: the sign-in and its new secret.

    `secret` is what the browser brought from earlier, `again` the sign-in that a seat of theirs
    was opened from. The same account's goes on, so that its seats stay with it; another's ends.
    """
    before = ports.accounts.sign_in(token_hash(secret))
    if before is not None and before.account != account.id:
        _end(ports, before)
        before = None
    same = again or (None if before is None else before.id)
    fresh_secret = new_token()
    sign_in = _sign_in(ports, account, authenticated_at, fresh_secret)
    renewed = None if same is None else replace(sign_in, id=same)
    if renewed is None or not ports.accounts.renew_sign_in(renewed):
        ports.accounts.begin_sign_in(sign_in, ports.clock.now())
        renewed = sign_in
    note(ports, Deed.SIGNED_IN, account.id, by=account.id)
    return SignedIn(account, renewed), fresh_secret


def _sign_in(ports: Ports, account: Account, authenticated_at: str | None, secret: str) -> SignIn:
    now = ports.clock.now()
    return SignIn(
        id=new_id(),
        secret_hash=token_hash(secret),
        account=account.id,
        authenticated_at=authenticated_at,
        idles_at=later(now, IDLES),
        expires_at=later(now, LASTS),
    )


def who(ports: Ports, secret: str) -> SignedIn:
    """Whose browser this is. Raises Refusal NOT_SIGNED_IN."""
    sign_in = ports.accounts.sign_in(token_hash(secret))
    now = ports.clock.now()
    if sign_in is None or min(sign_in.idles_at, sign_in.expires_at) <= now:
        raise Refusal(RefusalCode.NOT_SIGNED_IN)
    account = ports.accounts.account(sign_in.account)
    if account is None or account.closed_at is not None:
        raise Refusal(RefusalCode.NOT_SIGNED_IN)
    idles_at = min(later(now, IDLES), sign_in.expires_at)
    if idles_at > later(sign_in.idles_at, USED_EVERY):
        ports.accounts.use_sign_in(sign_in.id, idles_at)
        sign_in = replace(sign_in, idles_at=idles_at)
    return SignedIn(account, sign_in)


def sign_out(ports: Ports, secret: str) -> None:
    """Ends the sign-in, and every seat that was opened from it at once. One that is over already
    can be ended too: its seats may still be there."""
    sign_in = ports.accounts.sign_in(token_hash(secret))
    if sign_in is not None:
        _end(ports, sign_in)


def _end(ports: Ports, sign_in: SignIn) -> None:
    ports.accounts.end_sign_in(sign_in.id)
    for seat in ports.seats.end_seats_of_sign_in(sign_in.id):
        ports.broadcaster.farewell_seat(seat, "over")
    note(ports, Deed.SIGNED_OUT, sign_in.account, by=sign_in.account)


def refuse(ports: Ports, account: str | None = None) -> NoReturn:
    """`account` is whose passkey it claims to be."""
    note_refused(ports, account)
    raise Refusal(RefusalCode.SIGN_IN_REFUSED)


def note_refused(ports: Ports, account: str | None) -> None:
    """Those that name nobody anyone can make: enough of them in one minute say it all."""
    if account is None:
        minute_ago = later(ports.clock.now(), -timedelta(minutes=1))
        refused = tag(Source.ACCOUNT, Deed.SIGN_IN_REFUSED)
        entries = ports.audit.newest(5 * NAMELESS_A_MINUTE)
        nameless = [one for one in entries if one.tag == refused and one.subject is None]
        if sum(one.at > minute_ago for one in nameless) >= NAMELESS_A_MINUTE:
            return
    note(ports, Deed.SIGN_IN_REFUSED, account)


def note(
    ports: Ports,
    deed: Deed,
    subject: str | None,
    by: str | None = None,
    source: Source = Source.ACCOUNT,
) -> None:
    at = ports.clock.now()
    ports.audit.append([Note(tag(source, deed), at, subject=subject, actor=by)])
