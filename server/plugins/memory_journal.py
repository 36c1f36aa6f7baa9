"""The Journal port in memory, for tests: as strict as a database, gone with the process."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock

from server.application.journal_port import (
    Change,
    MeetingRow,
    RecordRow,
    SequenceTaken,
    StoredEvent,
    StoredMeeting,
)
from server.domain.audit_note import Note
from server.plugins.memory_audit import MemoryAudit


@dataclass
class _Kept:
    """One meeting. Events are (at, payload as JSON), so that nobody can alter them afterwards."""

    events: dict[int, tuple[str, str]] = field(default_factory=dict)
    receipts: set[tuple[str, str]] = field(default_factory=set)
    texts: dict[str, bytes] = field(default_factory=dict)
    boxes: dict[str, bytes] = field(default_factory=dict)
    records: dict[str, tuple[RecordRow, bytes]] = field(default_factory=dict)

    def copy(self) -> "_Kept":
        return _Kept(
            dict(self.events),
            set(self.receipts),
            dict(self.texts),
            dict(self.boxes),
            dict(self.records),
        )


class MemoryJournal:
    """`audit` is the log that changes are noted in."""

    def __init__(self) -> None:
        self.audit = MemoryAudit()
        self._lock = Lock()
        self._rows: dict[str, MeetingRow] = {}
        self._kept: dict[str, _Kept] = {}

    def create_meeting(self, row: MeetingRow) -> None:
        """Raises ValueError if the id or the code is taken."""
        with self._lock:
            if row.id in self._rows or row.code in {r.code for r in self._rows.values()}:
                raise ValueError("a meeting has this id or this code")
            self._rows[row.id] = row
            self._kept[row.id] = _Kept()

    def meetings(self) -> list[MeetingRow]:
        with self._lock:
            rows = list(self._rows.values())
        return sorted(rows, key=lambda row: (row.created_at, row.id), reverse=True)

    def meeting(self, meeting: str) -> MeetingRow | None:
        return self._rows.get(meeting)

    def meeting_by_code(self, code: str) -> MeetingRow | None:
        with self._lock:
            return next((row for row in self._rows.values() if row.code == code), None)

    def load(self, meeting: str) -> StoredMeeting:
        with self._lock:
            kept = self._kept.get(meeting, _Kept())
            events = [
                StoredEvent(seq, at, json.loads(payload))
                for seq, (at, payload) in sorted(kept.events.items())
            ]
            return StoredMeeting(events, dict(kept.texts), dict(kept.boxes))

    def has_receipt(self, meeting: str, person: str, command: str) -> bool:
        with self._lock:
            return meeting in self._kept and (person, command) in self._kept[meeting].receipts

    def commit(self, changes: Sequence[Change]) -> None:
        """Raises as SqlJournal.commit does."""
        with self._lock:
            touched: dict[str, _Kept] = {}
            for change in changes:
                if change.meeting not in self._kept:
                    raise LookupError("there is no such meeting")
                if change.meeting not in touched:
                    touched[change.meeting] = self._kept[change.meeting].copy()
                _apply(change, touched[change.meeting])
            self._kept.update(touched)
            self.audit.append([note for change in changes for note in change.audit])

    def record(self, meeting: str, edition: str) -> bytes | None:
        with self._lock:
            kept = self._kept.get(meeting, _Kept()).records.get(edition)
            return None if kept is None else kept[1]

    def records(self, meeting: str) -> list[RecordRow]:
        with self._lock:
            kept = self._kept.get(meeting, _Kept()).records
            return [row for _, (row, _) in sorted(kept.items())]

    def mark_exported(self, meeting: str, edition: str, at: str) -> None:
        with self._lock:
            records = self._kept.get(meeting, _Kept()).records
            if edition not in records:
                raise LookupError("there is no such edition")
            row, bundle = records[edition]
            if row.exported_at is None:
                records[edition] = (replace(row, exported_at=at), bundle)

    def purge(self, meeting: str, audit: Sequence[Note]) -> bool:
        with self._lock:
            if self._rows.pop(meeting, None) is None:
                return False
            del self._kept[meeting]
            self.audit.append(audit)
            return True

    def clean_out(self) -> None:
        """There are no files."""


def _apply(change: Change, kept: _Kept) -> None:
    for event in change.events:
        if event.seq in kept.events:
            raise SequenceTaken("the next event is written already")
        kept.events[event.seq] = (event.at, json.dumps(event.payload, allow_nan=False))
    if change.receipt is not None:
        if change.receipt in kept.receipts:
            raise SequenceTaken("the receipt is written already")
        kept.receipts.add(change.receipt)
    _set_states(change.texts, kept.texts)
    _set_states(change.boxes, kept.boxes)
    for edition, bundle in change.records.items():
        if edition in kept.records:
            raise SequenceTaken("the record is written already")
        kept.records[edition] = (RecordRow(edition, change.records_made_at()), bundle)


def _set_states(given: Mapping[str, bytes | None], states: dict[str, bytes]) -> None:
    for id_, state in given.items():
        if state is None:
            states.pop(id_, None)
        else:
            states[id_] = state
