"""Cookies and tickets of seats (P1, P6)."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from flask import Request, Response
from itsdangerous import BadSignature, URLSafeTimedSerializer

from server.application.join import seat_of
from server.application.meetings import Meetings
from server.application.ports import Ports
from server.application.seats_port import Seat
from server.application.tokens import new_id
from server.application.trying_out import check_seat
from server.domain.records import Person
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import PersonState, Role

TICKET_SECONDS = 30
COOKIE_SECONDS = 12 * 60 * 60


@dataclass
class Doorkeeper:
    """Knows a seat by its cookie, and hands out tickets for the socket."""

    meetings: Meetings
    https: bool
    _used: dict[str, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _now: Callable[[], float] = time.time

    @property
    def ports(self) -> Ports:
        return self.meetings.ports

    def set_cookie(self, response: Response, seat: str, secret: str) -> None:
        response.set_cookie(
            self._cookie(seat),
            secret,
            max_age=COOKIE_SECONDS,
            secure=self.https,
            httponly=True,
            samesite="Strict",
        )

    def clear_cookie(self, response: Response, seat: str) -> None:
        response.delete_cookie(self._cookie(seat), secure=self.https, samesite="Strict")

    def seat(self, request: Request, seat: str) -> Seat:
        """The seat whose secret the request's cookie holds. Raises Refusal SEAT_OVER."""
        found = seat_of(self.ports, seat, self.secret(request, seat))
        check_seat(self.meetings, found)
        return found

    def secret(self, request: Request, seat: str) -> str:
        """What this browser holds of the seat, or ''."""
        return request.cookies.get(self._cookie(seat), "")

    def ticket(self, seat: Seat) -> str:
        return self._serializer().dumps([seat.id, new_id()])

    def redeem(self, ticket: object) -> Seat:
        """The seat a ticket is for, once. Raises Refusal SEAT_OVER."""
        try:
            seat_id, nonce = self._serializer().loads(str(ticket), max_age=TICKET_SECONDS)
        except (BadSignature, ValueError):
            raise Refusal(RefusalCode.SEAT_OVER) from None
        self._use_up(nonce)
        seat = self.ports.seats.seat(seat_id, self.ports.clock.now())
        if seat is None:
            raise Refusal(RefusalCode.SEAT_OVER)
        check_seat(self.meetings, seat)
        return seat

    def _use_up(self, nonce: str) -> None:
        with self._lock:
            now = self._now()
            self._used = {k: at for k, at in self._used.items() if now - at <= TICKET_SECONDS + 1}
            if nonce in self._used:
                raise Refusal(RefusalCode.SEAT_OVER)
            self._used[nonce] = now

    def _serializer(self) -> URLSafeTimedSerializer:
        return URLSafeTimedSerializer(self.ports.grant_secret, salt="ticket")

    def _cookie(self, seat: str) -> str:
        """__Host- binds a cookie to this host and to https; plain http cannot have it."""
        return f"__Host-seat-{seat}" if self.https else f"seat-{seat}"


def require_role(person: Person | None, *roles: Role) -> Person:
    """The person, if they are in the meeting and of one of these roles. Raises NOT_ALLOWED."""
    if person is None or person.state is not PersonState.IN or person.role not in roles:
        raise Refusal(RefusalCode.NOT_ALLOWED)
    return person
