"""Signing in once more, before what cannot be taken back (P63)."""

from datetime import timedelta

from server.application.accounts_port import Account
from server.application.ports import Ports
from server.application.seat_times import later
from server.application.seats_port import Seat
from server.application.sign_in import refuse
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode

FRESH_FOR = timedelta(minutes=5)


def is_fresh(ports: Ports, seat: str) -> bool:
    """Whether whoever has this seat has proved who they are in the last five minutes. Without
    accounts there is nothing to prove, which only trying out allows."""
    now = ports.clock.now()
    found = ports.seats.seat(seat, now)
    if found is None:
        raise Refusal(RefusalCode.SEAT_OVER)
    if found.account is None:
        return ports.trying_out
    at = found.authenticated_at
    return at is not None and later(now, -FRESH_FOR) <= at <= now


def refresh(ports: Ports, seat: Seat, account: Account, authenticated_at: str | None) -> None:
    """The seat's owner has proved who they are. Raises Refusal SIGN_IN_REFUSED if the seat is
    another's, or nobody says when it was."""
    if seat.account != account.id or authenticated_at is None:
        refuse(ports, account.id)
    ports.seats.set_authenticated(seat.id, authenticated_at)
