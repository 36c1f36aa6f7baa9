"""The AuditLog port in memory, for tests."""

from collections.abc import Sequence
from threading import Lock

from server.application.audit_chain import BEGINNING, chained, check
from server.application.audit_port import Entry, Head, Verdict
from server.domain.audit_note import Note


class MemoryAudit:
    def __init__(self) -> None:
        self._lock = Lock()
        self._entries: list[Entry] = []

    def append(self, notes: Sequence[Note]) -> None:
        with self._lock:
            self._entries += list(chained(notes, self.head()))

    def newest(
        self, most: int, *, before: int | None = None, meeting: str | None = None
    ) -> list[Entry]:
        found = [
            entry
            for entry in reversed(self._entries)
            if (before is None or entry.seq < before) and meeting in (None, entry.meeting)
        ]
        return found[:most]

    def head(self) -> Head:
        return Head(self._entries[-1].seq, self._entries[-1].hash) if self._entries else BEGINNING

    def verify(self, held: Head | None = None) -> Verdict:
        return check(list(self._entries), held)
