"""Handing out the editions of the record. It is noted who took one before they have it."""

from typing import Any

from server.application.ports import Ports
from server.domain.audit_note import Note, opaque, tag
from server.domain.editions import FULL_EDITION, editions_of
from server.domain.meeting import Meeting
from server.domain.records import Person
from server.domain.refusal import Refusal
from shared.contract.audit import Deed
from shared.contract.refusal_codes import RefusalCode


def editions_made(ports: Ports, meeting: Meeting) -> list[dict[str, Any]]:
    """The editions there are, the full one first: RecordEdition. None before freezing. Nobody is
    named for one whose only reader has become the chair since."""
    readers = {edition.id: edition.people for edition in editions_of(meeting)}
    order = [*readers]
    made = ports.journal.records(meeting.meeting.id)
    return [
        {
            "edition": row.edition,
            "full": row.edition == FULL_EDITION,
            "people": [meeting.person(person).name for person in readers.get(row.edition, ())],
            "file": file_name(meeting, row.edition),
            "made_at": row.made_at,
            "exported_at": row.exported_at,
        }
        for row in sorted(made, key=lambda row: [*order, row.edition].index(row.edition))
    ]


def export(ports: Ports, meeting: str, person: Person, edition: str) -> bytes:
    """The bundle, for a person who may have it; whoever has handed all of it over marks it as
    exported. Raises Refusal NOT_HERE if there is none."""
    bundle = ports.journal.record(meeting, edition)
    if bundle is None:
        raise Refusal(RefusalCode.NOT_HERE)
    exported = tag(person.role, Deed.RECORD_EXPORTED)
    at = ports.clock.now()
    ports.audit.append([Note(exported, at, meeting, opaque(meeting, edition), person.id)])
    return bundle


def file_name(meeting: Meeting, edition: str) -> str:
    """Without its ending. It tells the chair's copies apart, and says nothing of what they hold or
    of how many there are."""
    head = meeting.meeting
    day = (head.frozen_at or "")[:10]
    return f"meeting-record-{day}-{opaque(head.id, edition)[:6]}"
