"""Being in the room: connecting, what one is shown at first, resuming, hanging up."""

from collections.abc import Mapping
from typing import Any

from server.application.edit_statement import settle_after
from server.application.load import load
from server.application.meetings import Meetings
from server.application.room import Room
from server.domain.audience import Audience, made_audience, sees
from server.domain.policy import FROM_OUTSIDE, commands_of
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.domain.roll import GONE
from server.domain.visibility import audiences_of, has_stepped_out
from shared.contract import limits
from shared.contract.messages import Resume
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import PersonState, Role


def check_not_gone(meetings: Meetings, meeting: str, person: str) -> Person:
    """The person. Raises Refusal SEAT_OVER for someone turned away, removed or gone, even if their
    seat is still there because a crash came in between."""
    standing = meetings.room(meeting).meeting.find(Person, person)
    if standing is None or standing.state in GONE:
        raise Refusal(RefusalCode.SEAT_OVER)
    return standing


def arrive(meetings: Meetings, meeting: str, person: str, socket: str) -> None:
    """A socket of this person is open from now on."""
    room = meetings.room(meeting)
    room.connections.open(socket, person)
    with room.lock:
        room.show_live()
    room.send()


def hang_up(meetings: Meetings, meeting: str, person: str, socket: str) -> None:
    room = meetings.room(meeting)
    texts = room.connections.close(socket)
    with room.lock:
        room.show_live()
    room.send()
    settle_after(room, person, texts)


def streams_of(room: Room, person: str) -> tuple[Audience, ...]:
    """The streams this person follows now."""
    standing = room.meeting.find(Person, person)
    if standing is None:
        return ()
    return audiences_of(room.meeting, standing)


def welcome(room: Room, person: str, invitation: Mapping[str, str]) -> dict[str, Any]:
    """Everything this person may hold: Welcome (P8, P9)."""
    with room.lock:
        standing = room.meeting.person(person)
        stepped_out = has_stepped_out(room.meeting, standing)
        inside = standing.state is PersonState.IN and not stepped_out
        part = room.meeting.open_part()
        invites = inside and standing.role in (Role.CHAIR, Role.PROJECTOR)
        return {
            "protocol": limits.PROTOCOL,
            "at": room.ports.clock.now(),
            "me": {
                "person": standing.id,
                "name": standing.name,
                "role": standing.role,
                "state": standing.state,
            },
            "may": [c for c in commands_of(standing.role) if inside or c in FROM_OUTSIDE],
            "snapshots": [room.streams.snapshot(a) for a in streams_of(room, person)],
            "stepped_out": stepped_out,
            "part": made_audience(part.audience) if part is not None and inside else None,
            "vocabulary": room.vocabulary if inside else None,
            "invitation": dict(invitation) if invites else None,
        }


def resume(meetings: Meetings, meeting: str, person: str, message: object) -> dict[str, Any]:
    """What someone who was away lacks of one stream: Resumed (P15). Raises Refusal NOT_HERE."""
    asked = load(Resume(), message)
    room = meetings.room(meeting)
    with room.lock:
        if not sees(asked["stream"], streams_of(room, person)):
            raise Refusal(RefusalCode.NOT_HERE)
        return room.streams.resume(asked["stream"], asked["epoch"], asked["seq"])
