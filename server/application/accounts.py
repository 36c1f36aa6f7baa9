"""Accounts: invited, taken up with a passkey, closed (P60)."""

from datetime import timedelta
from typing import Any

from server.application.accounts_port import (
    Account,
    Invitation,
    Passkey,
    PasskeyRefused,
    Purpose,
    Subject,
)
from server.application.load import load
from server.application.ports import Ports
from server.application.seat_times import later
from server.application.sign_in import keep_challenge, note, open_account, refuse, take_challenge
from server.application.tokens import new_id, new_token, token_hash
from server.domain.refusal import Refusal
from shared.contract.account_messages import AccountInvitation, PasskeyRegistration
from shared.contract.audit import Deed, Source
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import AccountRole

INVITATION_LASTS = timedelta(days=7)


def invite(ports: Ports, role: AccountRole, name: str) -> tuple[Account, str]:
    """A new account, and the token of the link that makes whoever opens it its owner."""
    account = Account(new_id(), name, role, ports.clock.now())
    ports.accounts.add_account(account)
    return account, _invitation(ports, account.id)


def invite_again(ports: Ports, account_id: str, *, lost: bool = False) -> tuple[Account, str]:
    """Another link to an account. With `lost`, whatever opened it until now no longer does.
    Raises LookupError if there is no such open account."""
    account = ports.accounts.account(account_id)
    if account is None or account.closed_at is not None:
        raise LookupError("there is no such open account")
    if lost:
        ports.accounts.forget_passkeys(account.id)
        _end_seats(ports, account.id)
        note(ports, Deed.PASSKEY_REMOVED, account.id, source=Source.COMMAND_LINE)
    return account, _invitation(ports, account.id)


def _invitation(ports: Ports, account: str) -> str:
    token = new_token()
    expires_at = later(ports.clock.now(), INVITATION_LASTS)
    ports.accounts.issue_invitation(Invitation(token_hash(token), account, expires_at))
    note(ports, Deed.ACCOUNT_INVITED, account, source=Source.COMMAND_LINE)
    return token


def close(ports: Ports, account: str) -> bool:
    """Ends everything that the account has open, at once. False if there is no such open one."""
    if not ports.accounts.close_account(account, ports.clock.now()):
        return False
    _end_seats(ports, account)
    note(ports, Deed.ACCOUNT_CLOSED, account, source=Source.COMMAND_LINE)
    return True


def _end_seats(ports: Ports, account: str) -> None:
    for seat in ports.seats.end_seats_of_account(account):
        ports.broadcaster.farewell_seat(seat, "over")


def look_at_invitation(ports: Ports, message: object) -> tuple[dict[str, Any], str]:
    """(AccountInvited, the secret for this browser's cookie). Raises Refusal LINK_USED."""
    account = invited_account(ports, load(AccountInvitation(), message)["token"])
    challenge, options = new_token(), None
    if ports.oidc is None:
        known = ports.accounts.passkeys(account.id)
        options = ports.passkeys.registration_options(account, challenge, known)
    browser = keep_challenge(ports, Purpose.REGISTER, challenge)
    return {"name": account.name, "role": account.role, "passkey": options}, browser


def invited_account(ports: Ports, token: str) -> Account:
    """Whom the link is for; looking does not use it up. Raises Refusal LINK_USED."""
    invitation = ports.accounts.invitation(token_hash(token), ports.clock.now())
    if invitation is None:
        raise Refusal(RefusalCode.LINK_USED)
    return open_account(ports, ports.accounts.account(invitation.account))


def add_passkey(ports: Ports, browser: str, message: object) -> Account:
    """The account that now has a passkey more. Raises Refusal LINK_USED, SIGN_IN_REFUSED, or
    NOT_ALLOWED where people sign in with their organisation."""
    asked = load(PasskeyRegistration(), message)
    if ports.oidc is not None:
        raise Refusal(RefusalCode.NOT_ALLOWED)
    account = invited_account(ports, asked["token"])
    challenge = take_challenge(ports, Purpose.REGISTER, browser)
    try:
        made = ports.passkeys.registered(asked["credential"], challenge)
    except PasskeyRefused:
        refuse(ports, account.id)
    now = ports.clock.now()
    accept(
        ports,
        token_hash(asked["token"]),
        Passkey(made.id, account.id, made.public_key, made.counter, now),
    )
    note(ports, Deed.PASSKEY_ADDED, account.id, by=account.id)
    return account


def accept(ports: Ports, invitation: str, brought: Passkey | Subject) -> None:
    """Uses up the invitation of this hash. Raises Refusal LINK_USED, or SIGN_IN_REFUSED if what
    was brought opens an account already."""
    try:
        kept = ports.accounts.accept_invitation(invitation, ports.clock.now(), brought)
    except ValueError:
        refuse(ports)
    if not kept:
        raise Refusal(RefusalCode.LINK_USED)
