"""People: invited, asking to join, let in, turned away, given another role, removed, leaving."""

from dataclasses import replace

from server.domain.acting import Acting, Template
from server.domain.commands import Admit, ChangeRole, Leave, RefuseEntry, RemovePerson, SayWhere
from server.domain.meeting import Event, Meeting
from server.domain.policy import FAMILY
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.domain.running_commands import CallBack, SetAgency
from server.domain.statement import settled_pairs
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingState, PersonState, Role

GONE = frozenset({PersonState.REFUSED, PersonState.REMOVED, PersonState.LEFT})
"""No longer in the meeting, nor waiting; the state is also the reason of their farewell (P10)."""

_COUNTED = frozenset({PersonState.INVITED, PersonState.WAITING, PersonState.IN, PersonState.LEFT})
_COMING = frozenset({PersonState.INVITED, PersonState.WAITING})


def ask_to_join(meeting: Meeting, template: Template, asking: Person) -> Event:
    """Someone with the code asks to come in. A meeting that is over, full, or not for this role
    answers like a wrong code (P3). Only so many wait at
    once, so that whoever holds the code cannot fill the meeting."""
    over = meeting.meeting.state is MeetingState.FROZEN
    not_for_them = asking.role in FAMILY and not template.family_joins
    if over or is_full(meeting) or not_for_them:
        raise Refusal(RefusalCode.CODE_NOT_OPEN)
    if sum(p.state is PersonState.WAITING for p in meeting.all(Person)) >= limits.WAITING:
        raise Refusal(RefusalCode.SLOW_DOWN, seconds=30)
    waiting = replace(asking, state=PersonState.WAITING)
    return Event(did="asked_to_join", actor=asking.id, puts=(waiting,))


def invite(acting: Acting, invited: Person) -> Event:
    """The chair expects somebody, who gets a personal link."""
    check_family(acting.template, invited.role)
    if is_full(acting.meeting):
        raise Refusal(RefusalCode.TOO_MANY, most=limits.PEOPLE)
    expected = replace(invited, state=PersonState.INVITED, by_link=True)
    return acting.happened("person_invited", expected, person=expected.name)


def renew_link(acting: Acting, person_id: str) -> Event | None:
    """Somebody gets another personal link, because their phone is lost. They are expected once
    more, which is the chair's to know: others see only that they are not here, and nothing of when
    they come to the door."""
    person = _find(acting, person_id)
    removed = person.state in GONE - {PersonState.LEFT}
    if removed or person.role in (Role.CHAIR, Role.PROJECTOR):
        raise Refusal(RefusalCode.NOT_HERE)
    if person.state not in (PersonState.IN, PersonState.LEFT):
        return None
    expected = replace(person, state=PersonState.INVITED, by_link=True)
    return acting.happened("link_renewed", *settled_pairs(acting), expected, person=person.name)


def come_by_link(meeting: Meeting, template: Template, person: Person) -> Event | None:
    """Someone opens their personal link, which leads to the waiting room too."""
    over = meeting.meeting.state is MeetingState.FROZEN
    not_for_them = person.role in FAMILY and not template.family_joins
    if over or not_for_them or person.state in GONE - {PersonState.LEFT}:
        raise Refusal(RefusalCode.LINK_USED)
    if person.state in (PersonState.IN, PersonState.WAITING):
        return None
    waiting = replace(person, state=PersonState.WAITING, by_link=True)
    return Event(did="asked_to_join", actor=person.id, puts=(waiting,))


def admit(acting: Acting, command: Admit) -> Event | None:
    person = _find(acting, command.person)
    if person.state is PersonState.IN:
        return None
    if person.state is not PersonState.WAITING:
        raise Refusal(RefusalCode.NOT_HERE)
    check_family(acting.template, command.role)
    admitted = replace(
        person,
        role=command.role,
        state=PersonState.IN,
        came_at=person.came_at or acting.at,
        by_link=False,
    )
    return acting.happened("person_admitted", admitted, person=person.name)


def refuse_entry(acting: Acting, command: RefuseEntry) -> Event | None:
    person = _find(acting, command.person)
    if person.state is PersonState.REFUSED:
        return None
    expected_back = person.state is PersonState.LEFT and person.by_link
    if person.state not in _COMING and not expected_back:
        raise Refusal(RefusalCode.NOT_HERE)
    refused = replace(person, state=PersonState.REFUSED)
    return acting.happened("person_refused", refused, person=person.name)


def change_role(acting: Acting, command: ChangeRole) -> Event | None:
    person = _find(acting, command.person)
    if person.state is not PersonState.IN or person.role in (Role.CHAIR, Role.PROJECTOR):
        raise Refusal(RefusalCode.NOT_ALLOWED)
    check_family(acting.template, command.role)
    if person.role is command.role:
        return None
    changed = replace(person, role=command.role)
    return acting.happened("role_changed", changed, person=person.name, role=command.role)


def remove_person(acting: Acting, command: RemovePerson) -> Event | None:
    person = _find(acting, command.person)
    if person.state is PersonState.REMOVED:
        return None
    if person.state is not PersonState.IN or person.role in (Role.CHAIR, Role.PROJECTOR):
        raise Refusal(RefusalCode.NOT_ALLOWED)
    removed = replace(person, state=PersonState.REMOVED)
    return acting.happened("person_removed", *settled_pairs(acting), removed, person=person.name)


def call_back(acting: Acting, command: CallBack) -> Event:
    """Back to the waiting room: out of every audience until they are let in again."""
    person = _find(acting, command.person)
    if person.state is not PersonState.IN or person.role in (Role.CHAIR, Role.PROJECTOR):
        raise Refusal(RefusalCode.NOT_ALLOWED)
    if person.proxy is not None:
        raise Refusal(RefusalCode.NOT_ALLOWED)
    waiting = replace(person, state=PersonState.WAITING)
    return acting.happened(
        "person_called_back", *settled_pairs(acting), waiting, person=person.name
    )


def set_agency(acting: Acting, command: SetAgency) -> Event | None:
    person = _find(acting, command.person)
    said = replace(person, agency=command.agency)
    return None if said == person else acting.happened("agency_set", said, person=person.name)


def change_chair(acting: Acting, new: Person) -> Event:
    """Somebody else runs the meeting from now on, in the place of `acting.person`. Also when it is
    over: somebody must be able to take the record away (P65)."""
    left = replace(acting.person, state=PersonState.LEFT)
    chair = replace(new, role=Role.CHAIR, state=PersonState.IN, came_at=acting.at)
    return acting.happened("chair_changed", *settled_pairs(acting), left, chair, person=chair.name)


def leave(acting: Acting, _command: Leave) -> Event:
    if acting.person.state is PersonState.WAITING:
        turned_round = replace(acting.person, state=PersonState.REFUSED)
        return acting.happened("person_left", turned_round)
    left = replace(acting.person, state=PersonState.LEFT)
    return acting.happened("person_left", *settled_pairs(acting), left)


def say_where(acting: Acting, command: SayWhere) -> Event | None:
    said = replace(acting.person, whereabouts=command.whereabouts, others=command.others)
    return None if said == acting.person else acting.happened("whereabouts_said", said)


def is_full(meeting: Meeting) -> bool:
    return sum(person.state in _COUNTED for person in meeting.all(Person)) >= limits.PEOPLE


def check_family(template: Template, role: Role) -> None:
    if role in FAMILY and not template.family_joins:
        raise Refusal(RefusalCode.NOT_FOR_FAMILY)


def _find(acting: Acting, person_id: str) -> Person:
    person = acting.meeting.find(Person, person_id)
    if person is None:
        raise Refusal(RefusalCode.NOT_HERE)
    return person
