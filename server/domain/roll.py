"""People: asking to join, let in, turned away, removed, leaving."""

from dataclasses import replace

from server.domain.acting import Acting, Template
from server.domain.commands import Admit, Leave, RefuseEntry, RemovePerson
from server.domain.meeting import Event, Meeting
from server.domain.policy import FAMILY
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.domain.statement import settled_pairs
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingState, PersonState, Role

GONE = frozenset({PersonState.REFUSED, PersonState.REMOVED, PersonState.LEFT})
"""No longer in the meeting, nor waiting; the state is also the reason of their farewell (P10)."""

_COUNTED = frozenset({PersonState.WAITING, PersonState.IN, PersonState.LEFT})


def ask_to_join(meeting: Meeting, template: Template, asking: Person) -> Event:
    """Someone with the code asks to come in. A meeting that is over, full, or not for this role
    answers like a wrong code (P3)."""
    over = meeting.meeting.state is MeetingState.FROZEN
    here = [person for person in meeting.all(Person) if person.state in _COUNTED]
    full = len(here) >= limits.PEOPLE
    not_for_them = asking.role in FAMILY and not template.family_joins
    if over or full or not_for_them:
        raise Refusal(RefusalCode.CODE_NOT_OPEN)
    waiting = replace(asking, state=PersonState.WAITING)
    return Event(did="asked_to_join", actor=asking.id, puts=(waiting,))


def admit(acting: Acting, command: Admit) -> Event | None:
    person = _find(acting, command.person)
    if person.state is PersonState.IN:
        return None
    if person.state is not PersonState.WAITING:
        raise Refusal(RefusalCode.NOT_HERE)
    if command.role in FAMILY and not acting.template.family_joins:
        raise Refusal(RefusalCode.NOT_ALLOWED)
    admitted = replace(person, role=command.role, state=PersonState.IN)
    return acting.happened("person_admitted", admitted, person=person.name)


def refuse_entry(acting: Acting, command: RefuseEntry) -> Event | None:
    person = _find(acting, command.person)
    if person.state is PersonState.REFUSED:
        return None
    if person.state is not PersonState.WAITING:
        raise Refusal(RefusalCode.NOT_HERE)
    refused = replace(person, state=PersonState.REFUSED)
    return acting.happened("person_refused", refused, person=person.name)


def remove_person(acting: Acting, command: RemovePerson) -> Event | None:
    person = _find(acting, command.person)
    if person.state is PersonState.REMOVED:
        return None
    if person.state is not PersonState.IN or person.role in (Role.CHAIR, Role.PROJECTOR):
        raise Refusal(RefusalCode.NOT_ALLOWED)
    removed = replace(person, state=PersonState.REMOVED)
    return acting.happened("person_removed", *settled_pairs(acting), removed, person=person.name)


def leave(acting: Acting, _command: Leave) -> Event:
    if acting.person.state is PersonState.WAITING:
        turned_round = replace(acting.person, state=PersonState.REFUSED)
        return acting.happened("person_left", turned_round)
    left = replace(acting.person, state=PersonState.LEFT)
    return acting.happened("person_left", *settled_pairs(acting), left)


def _find(acting: Acting, person_id: str) -> Person:
    person = acting.meeting.find(Person, person_id)
    if person is None:
        raise Refusal(RefusalCode.NOT_HERE)
    return person
