"""Which audience a record belongs to, and what of it they are shown."""

from dataclasses import asdict
from typing import Any

from server.domain.audience import CHAIR, EVERYONE, Audience, person_audience
from server.domain.records import Person, Record, Undoable
from shared.contract.words import PersonState, Role

_IN_THE_ROLL = frozenset({PersonState.IN, PersonState.LEFT})

_KEPT_ON_THE_SERVER = {
    "meeting": ("created_at",),
    "round": ("roster", "audience"),
    "presence": ("audience",),
    "editing": ("audience",),
    "turnout": ("audience",),
    "ballot": ("audience",),
}


def audience_of(record: Record) -> Audience:
    """The one audience a record belongs to."""
    if isinstance(record, Person):
        in_the_roll = record.state in _IN_THE_ROLL and record.role is not Role.PROJECTOR
        return EVERYONE if in_the_roll else CHAIR
    if isinstance(record, Undoable):
        return person_audience(record.id)
    return getattr(record, "audience", EVERYONE)


def shown(record: Record) -> dict[str, Any]:
    """The record as its audience gets it: shared/contract/records.py."""
    body = asdict(record)
    for name in _KEPT_ON_THE_SERVER.get(record.kind, ()):
        del body[name]
    return {"kind": record.kind, **body}
