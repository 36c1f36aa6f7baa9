"""Every edition of the record, made before the meeting is declared frozen (P39, P49).

Making them takes seconds, so it begins while the room goes on. If what they say changes meanwhile,
they are made once more with the room held.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from server.application.group_commit import Staged
from server.application.ports import RecordNotMade
from server.application.record_words import record_words
from server.application.room import Room
from server.domain.acting import Acting
from server.domain.commands import Freeze
from server.domain.decide import decide
from server.domain.editions import editions_of
from server.domain.meeting import Event, apply
from server.domain.record import record_of
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode

LANGUAGE = "en"

Records = dict[str, dict[str, Any]]
"""The record of each edition, by the edition's id."""


@dataclass(frozen=True)
class Made:
    """The bundles of the editions as they were at `at`."""

    at: str
    records: Records
    bundles: Mapping[str, bytes]


def make_ahead(room: Room, act: Callable[[], Acting], command: Freeze) -> Made | None:
    """Every edition of what would be frozen now; None if this very command has frozen it. Raises
    Refusal RECORD_NOT_MADE, or why the meeting may not be frozen."""
    with room.lock:
        acting = act()
        receipt = (acting.person.id, acting.command_id)
        if room.ports.journal.has_receipt(room.row.id, *receipt):
            return None
        records = _records(room, acting, decide(acting, command))
    return Made(acting.at, records, _make(room, records))


def freeze(room: Room, acting: Acting, command: Freeze, ahead: Made | None) -> Staged:
    """Hold the lock. Raises Refusal RECORD_NOT_MADE, and then nothing is frozen."""
    receipt = (acting.person.id, acting.command_id)
    if ahead is not None:
        event = decide(replace(acting, at=ahead.at), command)
        if _records(room, acting, event) == ahead.records:
            return room.stage(event, receipt=receipt, records=ahead.bundles)
    event = decide(acting, command)
    return room.stage(event, receipt=receipt, records=_make(room, _records(room, acting, event)))


def _records(room: Room, acting: Acting, frozen: Event | None) -> Records:
    if frozen is None:
        return {}
    meeting, _ = apply(acting.meeting, frozen)
    return {
        edition.id: json.loads(
            json.dumps(
                record_of(
                    meeting,
                    edition.audiences,
                    acting.person,
                    LANGUAGE,
                    record_words(room.vocabulary, edition.audiences, LANGUAGE),
                    room.deadlines(),
                )
            )
        )
        for edition in editions_of(meeting)
    }


def _make(room: Room, records: Records) -> dict[str, bytes]:
    try:
        bundles = room.ports.records.make(list(records.values()))
    except RecordNotMade as failed:
        raise Refusal(RefusalCode.RECORD_NOT_MADE) from failed
    return dict(zip(records, bundles, strict=True))
