"""The doors: a code leads to the waiting room, a link to a seat for one browser (P1-P3, P51)."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Protocol

from server.application.invitations import check_may_come, comes_by_link, room_with
from server.application.journal_port import MeetingRow
from server.application.load import load
from server.application.meetings import Meetings
from server.application.ports import Ports
from server.application.seat_times import CODE_CLOSES, CODE_OPENS, SEAT_LASTS, later
from server.application.seats_port import Link, Seat
from server.application.tokens import new_id, new_token, read_code, token_hash
from server.application.trying_out import check_link
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.domain.roll import ask_to_join
from shared.contract.messages import Claim, Join
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import PersonState

Secrets = Callable[[str], str]
"""The secret that the browser holds for a seat, or ''."""


class Tries(Protocol):
    """How often codes may be tried (P53). Both raise Refusal SLOW_DOWN on entering."""

    def looking(self, code: str) -> AbstractContextManager[None]:
        """Around looking a code up."""
        ...

    def joining(self, meeting: str, code: str) -> AbstractContextManager[None]:
        """Around asking to come in, with a code that was right."""
        ...


class NoLimit:
    """Tries of the server's own, for the example meeting."""

    def looking(self, _code: str) -> AbstractContextManager[None]:
        return nullcontext()

    def joining(self, _meeting: str, _code: str) -> AbstractContextManager[None]:
        return nullcontext()


def join(meetings: Meetings, message: object, tries: Tries) -> tuple[str, str]:
    """Takes a seat in the waiting room: (seat id, seat secret). Raises Refusal."""
    asked = load(Join(), message)
    code = read_code(asked["code"])
    with tries.looking(code):
        row = open_by_code(meetings.ports, code)
    with tries.joining(row.id, code):
        person = _asks(meetings, row, asked)
    seat, secret = new_seat(meetings.ports, row.id, person)
    meetings.ports.seats.add_seat(seat)
    return seat.id, secret


def _asks(meetings: Meetings, row: MeetingRow, asked: Mapping[str, Any]) -> str:
    """The id of the person who waits from now on."""
    room = meetings.room(row.id)
    person = Person(
        id=new_id(),
        name=asked["name"],
        role=asked["role"],
        relation=asked["relation"],
        whereabouts=asked["whereabouts"],
        others=asked["others"],
        agency=asked["agency"],
        state=PersonState.WAITING,
    )
    with room.lock:
        staged = room.stage(ask_to_join(room.meeting, room.template, person))
    room.finish(staged)
    return person.id


def open_by_code(ports: Ports, code: str) -> MeetingRow:
    """The meeting whose code this is. Raises Refusal CODE_NOT_OPEN if there is none, or not now."""
    row = ports.journal.meeting_by_code(code)
    if row is None:
        raise Refusal(RefusalCode.CODE_NOT_OPEN)
    if row.starts_at is not None:
        opens, closes = later(row.starts_at, CODE_OPENS), later(row.starts_at, CODE_CLOSES)
        if not opens <= ports.clock.now() < closes:
            raise Refusal(RefusalCode.CODE_NOT_OPEN)
    return row


def claim(meetings: Meetings, message: object, secret_of: Secrets) -> tuple[str, str]:
    """Turns a link's token into a seat, once: (seat id, seat secret). The browser that has that
    seat gets it again. Raises Refusal LINK_USED."""
    hashed = token_hash(load(Claim(), message)["token"])
    ports = meetings.ports
    now = ports.clock.now()
    link = ports.seats.link(hashed, now)
    if link is None:
        raise Refusal(RefusalCode.LINK_USED)
    room = room_with(meetings, link.meeting, link.person)
    check_link(meetings, link.meeting, link.person)
    check_may_come(room, link.person)
    held = _held(ports, link, secret_of)
    if held is None:
        seat, secret = new_seat(ports, link.meeting, link.person)
        if not ports.seats.use_link(hashed, seat, now):
            raise Refusal(RefusalCode.LINK_USED)
        held = seat.id, secret
    comes_by_link(room, link.person)
    return held


def _held(ports: Ports, link: Link, secret_of: Secrets) -> tuple[str, str] | None:
    """The seat that this browser got by the link earlier."""
    if link.seat is None:
        return None
    secret = secret_of(link.seat)
    try:
        return seat_of(ports, link.seat, secret).id, secret
    except Refusal:
        raise Refusal(RefusalCode.LINK_USED) from None


def seat_of(ports: Ports, seat_id: str, secret: str) -> Seat:
    """The seat that this secret opens. Raises Refusal SEAT_OVER."""
    seat = ports.seats.seat(seat_id, ports.clock.now())
    if seat is None or seat.secret_hash != token_hash(secret):
        raise Refusal(RefusalCode.SEAT_OVER)
    return seat


def new_seat(ports: Ports, meeting: str, person: str) -> tuple[Seat, str]:
    """A seat that is not kept yet, and its secret."""
    secret, now = new_token(), ports.clock.now()
    seat = Seat(
        id=new_id(),
        secret_hash=token_hash(secret),
        meeting=meeting,
        person=person,
        expires_at=later(now, SEAT_LASTS),
        seen_at=now,
    )
    return seat, secret
