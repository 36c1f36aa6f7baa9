"""Signing in with the organisation's own accounts, where that is set up (P61)."""

import json
from dataclasses import dataclass

from server.application.accounts import accept, invited_account
from server.application.accounts_port import Account, Oidc, Purpose
from server.application.load import load
from server.application.ports import Ports
from server.application.sign_in import (
    keep_challenge,
    note,
    note_refused,
    open_account,
    take_challenge,
)
from server.application.tokens import token_hash
from server.domain.refusal import Refusal
from shared.contract.account_messages import OidcBegin, OidcFinish
from shared.contract.audit import Deed
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import AccountWish


@dataclass(frozen=True)
class Came:
    """Who came back, when they last proved who they are (None if not known), and what for."""

    account: Account
    authenticated_at: str | None
    wish: AccountWish
    seat: str | None


def go(ports: Ports, message: object) -> tuple[str, str]:
    """(the address to go to, the secret for this browser's cookie). Raises Refusal NOT_HERE if
    it is not set up, LINK_USED, or what the provider's absence is called."""
    asked = load(OidcBegin(), message)
    wish, token, seat = asked["wish"], asked["token"], asked["seat"]
    if (token is None) is (wish is AccountWish.INVITED):
        raise Refusal(RefusalCode.NOT_VALID, field="token")
    if (seat is None) is (wish is AccountWish.FRESH):
        raise Refusal(RefusalCode.NOT_VALID, field="seat")
    if wish is AccountWish.INVITED:
        invited_account(ports, token)
    begun = _oidc(ports).begin(fresh=wish is AccountWish.FRESH)
    kept = {"wish": wish, "seat": seat, "kept": begun.kept}
    kept["invitation"] = None if token is None else token_hash(token)
    return begun.address, keep_challenge(ports, Purpose.OIDC, json.dumps(kept))


def come_back(ports: Ports, browser: str, message: object) -> Came:
    """Raises Refusal SIGN_IN_REFUSED or LINK_USED, or what the provider's answer is called."""
    query = load(OidcFinish(), message)["query"]
    oidc = _oidc(ports)
    kept = json.loads(take_challenge(ports, Purpose.OIDC, browser))
    try:
        proved = oidc.finish(kept["kept"], query)
    except Refusal:
        note_refused(ports, None)
        raise
    wish = AccountWish(kept["wish"])
    if wish is AccountWish.INVITED:
        accept(ports, kept["invitation"], proved.subject)
    account = open_account(ports, ports.accounts.account_by_subject(proved.subject))
    if wish is AccountWish.INVITED:
        note(ports, Deed.INVITATION_ACCEPTED, account.id, by=account.id)
    return Came(account, proved.authenticated_at, wish, kept["seat"])


def _oidc(ports: Ports) -> Oidc:
    if ports.oidc is None:
        raise Refusal(RefusalCode.NOT_HERE)
    return ports.oidc
