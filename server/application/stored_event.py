"""Events as the journal keeps them: plain JSON, and back."""

from typing import Any, get_args

from cattrs import Converter

from server.application.journal_port import StoredEvent
from server.domain.meeting import Event
from server.domain.records import StoredRecord

_RECORDS: dict[str, type[StoredRecord]] = {cls.kind: cls for cls in get_args(StoredRecord)}
_convert = Converter(omit_if_default=False)


def to_stored(event: Event, seq: int, at: str) -> StoredEvent:
    payload = {
        "did": event.did,
        "actor": event.actor,
        "puts": [{"kind": r.kind, **_convert.unstructure(r)} for r in event.puts],
        "removes": [list(key) for key in event.removes],
        "about": dict(event.about),
        "command": event.command,
        "undoes": event.undoes,
    }
    return StoredEvent(seq=seq, at=at, payload=payload)


def from_stored(stored: StoredEvent) -> Event:
    payload = stored.payload
    return Event(
        did=payload["did"],
        actor=payload["actor"],
        puts=tuple(_record(body) for body in payload["puts"]),
        removes=tuple((kind, record_id) for kind, record_id in payload["removes"]),
        about=payload["about"],
        command=payload["command"],
        undoes=payload["undoes"],
    )


def _record(body: dict[str, Any]) -> StoredRecord:
    fields = {name: value for name, value in body.items() if name != "kind"}
    return _convert.structure(fields, _RECORDS[body["kind"]])
