"""Personal links: made by the chair or from the command line, made anew, opened (P51).

Every one leads to the waiting room, and works in one browser: the one that opens it first.
"""

from server.application.links import issue_link
from server.application.load import load
from server.application.meetings import Meetings
from server.application.room import Room
from server.application.seat_times import CODE_OPENS, later
from server.application.tokens import new_id
from server.domain.acting import check_standing
from server.domain.audit_note import Note, tag
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.domain.roll import come_by_link, invite, renew_link
from shared.contract.audit import Deed
from shared.contract.messages import Invite
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import PersonState, Role


def invite_somebody(
    meetings: Meetings, meeting: str, chair: str, message: object
) -> tuple[str, str, str]:
    """(person id, token, until when), for whom the chair names. Raises Refusal."""
    asked = load(Invite(), message)
    room = meetings.room(meeting)
    with room.lock:
        acting = room.acting(chair, "invite", "")
        check_standing(acting)
        event = invite(acting, Person(id=new_id(), state=PersonState.INVITED, **asked))
        staged = room.stage(event)
    room.finish(staged)
    (person,) = (record for record in event.puts if isinstance(record, Person))
    return (person.id, *issue_link(meetings.ports, meeting, person.id))


def invite_again(meetings: Meetings, meeting: str, chair: str, person: str) -> tuple[str, str, str]:
    """A new link for somebody. The one before, and every place they had, is over; they wait to be
    let in again. Raises Refusal."""
    room = meetings.room(meeting)
    with room.lock:
        acting = room.acting(chair, "invite", "")
        check_standing(acting)
        event = renew_link(acting, person)
        staged = None if event is None else room.stage(event)
    if staged is not None:
        room.finish(staged)
    ports = meetings.ports
    ports.seats.end_access(meeting, person)
    ports.broadcaster.farewell(meeting, person, "left")
    issued = tag(Role.CHAIR, Deed.LINK_ISSUED)
    ports.audit.append([Note(issued, ports.clock.now(), meeting, person, chair)])
    return (person, *issue_link(ports, meeting, person))


def room_with(meetings: Meetings, meeting: str, person: str) -> Room:
    """The room, read again if another process, such as the command line, has invited the person
    since it was read."""
    room = meetings.room(meeting)
    if room.meeting.find(Person, person) is None:
        room.read_again()
        room = meetings.room(meeting)
    return room


def check_may_come(room: Room, person: str) -> None:
    """Raises Refusal LINK_USED when the link leads nowhere any more, LINK_NOT_OPEN when it is too
    early: whoever only looks at it days before would have used it up."""
    found = room.meeting.find(Person, person)
    if found is None:
        raise Refusal(RefusalCode.LINK_USED)
    if _has_own_link(found):
        return
    come_by_link(room.meeting, room.template, found)
    starts_at = room.row.starts_at
    if starts_at is not None and room.ports.clock.now() < later(starts_at, CODE_OPENS):
        raise Refusal(RefusalCode.LINK_NOT_OPEN)


def comes_by_link(room: Room, person: str) -> None:
    """The person now waits, unless they do so already or have been let in before."""
    with room.lock:
        found = room.meeting.person(person)
        if _has_own_link(found):
            return
        event = come_by_link(room.meeting, room.template, found)
        if event is None:
            return
        staged = room.stage(event)
    room.finish(staged)


def _has_own_link(person: Person) -> bool:
    """A chair's or a projector's link is another kind (P2)."""
    return person.role in (Role.CHAIR, Role.PROJECTOR)
