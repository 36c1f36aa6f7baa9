"""Who sees what, in one place. Every read, patch, text and record edition asks here."""

from dataclasses import asdict
from typing import Any

from server.domain.audience import (
    CHAIR,
    EVERYONE,
    NOBODY,
    PROFESSIONALS,
    Audience,
    made_audience,
    person_audience,
)
from server.domain.meeting import Meeting
from server.domain.plan_records import MovedDeadline
from server.domain.records import Aside, MadeAudience, OwnNumber, Part, Person, Record, Undoable
from shared.contract.words import PersonState, Role

PROFESSIONAL_ROLES = frozenset(
    {Role.CHAIR, Role.MINUTE_TAKER, Role.LEAD_PROFESSIONAL, Role.PROFESSIONAL}
)

_IN_THE_ROLL = frozenset({PersonState.IN, PersonState.LEFT})

_KEPT_ON_THE_SERVER = {
    "meeting": ("created_at",),
    "round": ("roster", "audience"),
    "part": ("stayed",),
    "presence": ("audience",),
    "editing": ("audience",),
    "turnout": ("audience",),
    "ballot": ("audience",),
    "quorum": ("audience",),
    "own_number": ("person",),
}


def audiences_of(meeting: Meeting, person: Person) -> tuple[Audience, ...]:
    """The audiences someone belongs to now, which are the streams they follow. Whoever is not in
    the meeting, or has stepped out of a confidential part, belongs to none."""
    if person.state is not PersonState.IN or has_stepped_out(meeting, person):
        return ()
    return belongs_to(meeting, person)


def has_stepped_out(meeting: Meeting, person: Person) -> bool:
    """Whether a confidential part is under way without this person."""
    part = meeting.open_part()
    if part is None or person.role is Role.CHAIR or person.state is not PersonState.IN:
        return False
    audience = meeting.find(MadeAudience, part.audience)
    return audience is None or person.id not in audience.members


def belongs_to(meeting: Meeting, person: Person) -> tuple[Audience, ...]:
    """The audiences whose items someone may ever see, by role and by the chair's choice."""
    if person.role is Role.PROJECTOR:
        return (EVERYONE,)
    audiences: list[Audience] = [EVERYONE]
    if person.role in PROFESSIONAL_ROLES:
        audiences.append(PROFESSIONALS)
    if person.role is Role.CHAIR:
        audiences.append(CHAIR)
    for made in meeting.all(MadeAudience):
        if person.role is Role.CHAIR or person.id in made.members:
            audiences.append(made_audience(made.id))
    return (*audiences, person_audience(person.id))


def audience_of(record: Record) -> Audience:
    """The one audience a record belongs to."""
    if isinstance(record, Person):
        in_the_roll = record.state in _IN_THE_ROLL and record.role is not Role.PROJECTOR
        return EVERYONE if in_the_roll else CHAIR
    if isinstance(record, MadeAudience):
        return made_audience(record.id)
    if isinstance(record, Part | Aside):
        return CHAIR
    if isinstance(record, MovedDeadline):
        return NOBODY
    if isinstance(record, OwnNumber):
        return person_audience(record.person)
    if isinstance(record, Undoable):
        return person_audience(record.id)
    return getattr(record, "audience", EVERYONE)


def shown(record: Record) -> dict[str, Any]:
    """The record as its audience gets it: shared/contract/records.py."""
    body = asdict(record)
    for name in _KEPT_ON_THE_SERVER.get(record.kind, ()):
        del body[name]
    return {"kind": record.kind, **body}
