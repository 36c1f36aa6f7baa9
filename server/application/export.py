"""Handing out an edition of the record. It is noted who took it before they have it."""

from server.application.ports import Ports
from server.domain.audit_note import Note, opaque, tag
from server.domain.records import Person
from server.domain.refusal import Refusal
from shared.contract.audit import Deed
from shared.contract.refusal_codes import RefusalCode


def export(ports: Ports, meeting: str, person: Person, edition: str) -> bytes:
    """The bundle, for a person who may have it. Raises Refusal NOT_HERE if there is none."""
    bundle = ports.journal.record(meeting, edition)
    if bundle is None:
        raise Refusal(RefusalCode.NOT_HERE)
    at = ports.clock.now()
    exported = tag(person.role, Deed.RECORD_EXPORTED)
    ports.audit.append([Note(exported, at, meeting, opaque(meeting, edition), person.id)])
    ports.journal.mark_exported(meeting, edition, at)
    return bundle
