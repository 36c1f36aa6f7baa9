"""The editions of a meeting's record: one for each set of audiences that its people belong to."""

from dataclasses import dataclass

from server.domain.audience import CHAIR, Audience, person_audience
from server.domain.audit_note import opaque
from server.domain.meeting import Meeting
from server.domain.records import Person
from server.domain.visibility import belongs_to
from shared.contract.words import PersonState, Role

FULL_EDITION = "full"
"""The chair's own edition, which holds all of the record."""

_GETS_ONE = frozenset({PersonState.IN, PersonState.LEFT})


@dataclass(frozen=True)
class Edition:
    """What a reader of `audiences` gets, and the ids of the people it is for. Nobody but the chair
    is told an edition's id: readers must not learn that there is any other."""

    id: str
    audiences: tuple[Audience, ...]
    people: tuple[str, ...]


def editions_of(meeting: Meeting) -> list[Edition]:
    """The chair's first, the others as their first reader comes in the roll."""
    readers: dict[tuple[Audience, ...], list[str]] = {}
    for person in meeting.all(Person):
        if person.state in _GETS_ONE and person.role is not Role.PROJECTOR:
            readers.setdefault(_audiences(meeting, person), []).append(person.id)
    editions = [
        Edition(_id(meeting.meeting.id, audiences), audiences, tuple(people))
        for audiences, people in readers.items()
    ]
    return sorted(editions, key=lambda edition: edition.id != FULL_EDITION)


def _audiences(meeting: Meeting, person: Person) -> tuple[Audience, ...]:
    """All that someone belongs to but what is theirs alone: no record holds that."""
    own = person_audience(person.id)
    return tuple(audience for audience in belongs_to(meeting, person) if audience != own)


def _id(meeting: str, audiences: tuple[Audience, ...]) -> str:
    return FULL_EDITION if CHAIR in audiences else opaque(meeting, " ".join(sorted(audiences)))
