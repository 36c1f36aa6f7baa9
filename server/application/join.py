"""The doors: a code leads to the waiting room, a single-use link to a seat (P1-P3)."""

from server.application.load import load
from server.application.meetings import Meetings
from server.application.ports import Ports, Seat
from server.application.seat_times import SEAT_LASTS, later
from server.application.tokens import new_id, new_token, token_hash
from server.application.trying_out import check_link
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.domain.roll import ask_to_join
from shared.contract.messages import Claim, Join
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import PersonState


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
    seat, secret = new_seat(meetings.ports, room.row.id, person.id)
    meetings.ports.seats.add_seat(seat)
    return seat.id, secret


def claim(meetings: Meetings, message: object) -> tuple[str, str]:
    """Turns a single-use token into a seat: (seat id, seat secret). Raises Refusal LINK_USED."""
    hashed = token_hash(load(Claim(), message)["token"])
    ports = meetings.ports
    now = ports.clock.now()
    link = ports.seats.link(hashed, now)
    if link is None:
        raise Refusal(RefusalCode.LINK_USED)
    check_link(meetings, link.meeting, link.person)
    seat, secret = new_seat(ports, link.meeting, link.person)
    if not ports.seats.use_link(hashed, seat, now):
        raise Refusal(RefusalCode.LINK_USED)
    return seat.id, secret


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
