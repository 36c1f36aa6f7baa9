"""Audiences that the chair makes, and confidential parts, for which the others step out."""

from dataclasses import replace

from server.domain.acting import Acting
from server.domain.commands import EndPart, SetAudience, StartPart
from server.domain.meeting import Event, Meeting, apply
from server.domain.records import MadeAudience, Part, Person, key_of
from server.domain.refusal import Refusal
from server.domain.visibility import has_stepped_out
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import PersonState, Role

_MAY_BELONG = frozenset({PersonState.IN, PersonState.LEFT})


def set_audience(acting: Acting, command: SetAudience) -> Event | None:
    before = acting.meeting.find(MadeAudience, command.audience)
    if before is None and sum(1 for _ in acting.meeting.all(MadeAudience)) >= limits.AUDIENCES:
        raise Refusal(RefusalCode.TOO_MANY, most=limits.AUDIENCES)
    members = tuple(sorted(set(command.members) - {acting.person.id}))
    for member in members:
        person = acting.meeting.find(Person, member)
        if person is None or person.state not in _MAY_BELONG or person.role is Role.PROJECTOR:
            raise Refusal(RefusalCode.NOT_HERE)
    audience = MadeAudience(id=command.audience, name=command.name, members=members)
    if audience == before:
        return None
    return acting.happened("audience_set", audience, audience=audience.name)


def start_part(acting: Acting, command: StartPart) -> Event:
    meeting = acting.meeting
    if meeting.open_part() is not None:
        raise Refusal(RefusalCode.PART_OPEN)
    if meeting.open_round() is not None:
        raise Refusal(RefusalCode.ROUND_OPEN)
    if meeting.find(Part, command.part) is not None:
        raise Refusal(RefusalCode.ID_TAKEN)
    if meeting.find(MadeAudience, command.audience) is None:
        raise Refusal(RefusalCode.NOT_HERE)
    if sum(1 for _ in meeting.all(Part)) >= limits.PARTS:
        raise Refusal(RefusalCode.TOO_MANY, most=limits.PARTS)
    part = Part(
        id=command.part,
        audience=command.audience,
        reason=command.reason,
        stepped_out=(),
        started_at=acting.at,
    )
    return acting.happened("part_started", part)


def end_part(acting: Acting, command: EndPart) -> Event | None:
    part = acting.meeting.find(Part, command.part)
    if part is None:
        raise Refusal(RefusalCode.NOT_HERE)
    if part.ended_at is not None:
        return None
    return acting.happened("part_ended", replace(part, ended_at=acting.at))


def notes_who(meeting: Meeting, event: Event) -> Event:
    """The event; while a part is open, also who is inside and who is not. Nobody is taken off
    either list: the record says who was where at any time (P46)."""
    if meeting.open_part() is None and event.did != "part_started":
        return event
    after, _ = apply(meeting, event)
    during = meeting if after.open_part() is None else after
    opened = during.open_part()
    part = opened and after.find(Part, opened.id)
    if part is None:
        return event
    here = [person for person in during.present() if person.role is not Role.PROJECTOR]
    out = [person.id for person in here if has_stepped_out(during, person)]
    inside = [person.id for person in here if person.id not in out]
    noted = replace(
        part,
        stayed=tuple(dict.fromkeys((*part.stayed, *inside))),
        stepped_out=tuple(dict.fromkeys((*part.stepped_out, *out))),
    )
    if noted == part:
        return event
    others = (record for record in event.puts if key_of(record) != key_of(part))
    return replace(event, puts=(*others, noted))
