"""People without a screen of their own, and who enters their answers (P70)."""

from dataclasses import replace

from server.domain.acting import Acting, check_new
from server.domain.meeting import Event, Meeting
from server.domain.policy import may
from server.domain.records import Person
from server.domain.refusal import Refusal
from server.domain.roll import check_family, is_full
from server.domain.running_commands import AddPerson, SetProxy
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import PersonState


def add_person(acting: Acting, command: AddPerson) -> Event:
    check_new(acting, Person, command.person)
    check_family(acting.template, command.role)
    if is_full(acting.meeting):
        raise Refusal(RefusalCode.TOO_MANY, most=limits.PEOPLE)
    added = Person(
        id=command.person,
        name=command.name,
        role=command.role,
        relation=command.relation,
        state=PersonState.IN,
        whereabouts=command.whereabouts,
        came_at=acting.at,
        proxy=_proxy(acting.meeting, command.proxy),
    )
    return acting.happened("person_added", added, person=added.name)


def set_proxy(acting: Acting, command: SetProxy) -> Event | None:
    person = acting.meeting.find(Person, command.person)
    if person is None or person.state is not PersonState.IN or person.proxy is None:
        raise Refusal(RefusalCode.NOT_HERE)
    changed = replace(person, proxy=_proxy(acting.meeting, command.proxy))
    return None if changed == person else acting.happened("proxy_set", changed, person=person.name)


def answers_for(meeting: Meeting, person: str, other: str) -> bool:
    """Whether `person` enters the answers of `other`."""
    found = meeting.find(Person, other)
    return found is not None and found.state is PersonState.IN and found.proxy == person


def _proxy(meeting: Meeting, person_id: str) -> str:
    """Somebody in the meeting with a screen, whose role may enter answers for others."""
    person = meeting.find(Person, person_id)
    if person is None or person.state is not PersonState.IN or person.proxy is not None:
        raise Refusal(RefusalCode.NOT_HERE)
    if not may(person.role, "answer_for")[0]:
        raise Refusal(RefusalCode.NOT_ALLOWED)
    return person.id
