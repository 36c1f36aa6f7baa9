"""The doors: a code leads to the waiting room, a single-use link to a seat (P1-P3)."""

from datetime import datetime, timedelta

from server.application.load import load
from server.application.meetings import Meetings
from server.application.ports import Ports, Seat
from server.application.tokens import new_id, new_token, token_hash
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.domain.roll import ask_to_join
from shared.contract.messages import Claim, Join
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import PersonState

SEAT_LASTS = timedelta(hours=12)


def join(meetings: Meetings, message: object) -> tuple[str, str]:
    """Takes a seat in the waiting room: (seat id, seat secret). Raises Refusal."""
    asked = load(Join(), message)
    room = meetings.by_code(asked["code"])
    person = Person(
        id=new_id(),
        name=asked["name"],
        role=asked["role"],
        relation=asked["relation"],
        whereabouts=asked["whereabouts"],
        others=asked["others"],
        state=PersonState.WAITING,
    )
    with room.lock:
        staged = room.stage(ask_to_join(room.meeting, room.template, person))
    room.finish(staged)
    return _take_seat(meetings.ports, room.row.id, person.id)


def claim(meetings: Meetings, message: object) -> tuple[str, str]:
    """Turns a single-use token into a seat: (seat id, seat secret). Raises Refusal LINK_USED."""
    token = load(Claim(), message)["token"]
    ports = meetings.ports
    link = ports.seats.claim_link(token_hash(token), ports.clock.now())
    if link is None:
        raise Refusal(RefusalCode.LINK_USED)
    return _take_seat(ports, link.meeting, link.person)


def seat_of(ports: Ports, seat_id: str, secret: str) -> Seat:
    """The seat that this secret opens. Raises Refusal SEAT_OVER."""
    seat = ports.seats.seat(seat_id, ports.clock.now())
    if seat is None or seat.secret_hash != token_hash(secret):
        raise Refusal(RefusalCode.SEAT_OVER)
    return seat


def _take_seat(ports: Ports, meeting: str, person: str) -> tuple[str, str]:
    seat, secret = new_id(), new_token()
    expires = datetime.fromisoformat(ports.clock.now()) + SEAT_LASTS
    ports.seats.add_seat(
        Seat(
            id=seat,
            secret_hash=token_hash(secret),
            meeting=meeting,
            person=person,
            expires_at=expires.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        )
    )
    return seat, secret
