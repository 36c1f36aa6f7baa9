"""Durable storage of meetings. Conformance suite: tests/plugins/journal_suite.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from server.domain.audit_note import Note


@dataclass(frozen=True)
class MeetingRow:
    """What is known of a meeting without loading it. `code` is the six-character short code,
    `starts_at` when it is planned to begin (ISO 8601 UTC)."""

    id: str
    type: str
    title: str
    code: str
    created_at: str
    starts_at: str | None = None


@dataclass(frozen=True)
class StoredEvent:
    """One event of a meeting. `seq` counts from 1 without gaps, `at` is ISO 8601 UTC,
    `payload` is JSON-ready."""

    seq: int
    at: str
    payload: Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """Everything one accepted message changes, kept all together or not at all.

    `receipt` is (person id, command id). `texts` and `boxes` map an id to its whole new state,
    None to delete it. `records` maps an edition's name to its finished bundle; its `made_at` is
    the time of the last of `events`, without which there may be no records. `audit` is appended
    to the audit log.
    """

    meeting: str
    events: Sequence[StoredEvent] = ()
    receipt: tuple[str, str] | None = None
    texts: Mapping[str, bytes | None] = field(default_factory=dict)
    boxes: Mapping[str, bytes | None] = field(default_factory=dict)
    records: Mapping[str, bytes] = field(default_factory=dict)
    audit: Sequence[Note] = ()

    def records_made_at(self) -> str:
        """Raises ValueError if there is no event to say it."""
        if not self.events:
            raise ValueError("records come with the event that made them")
        return self.events[-1].at


@dataclass(frozen=True)
class StoredMeeting:
    events: Sequence[StoredEvent]
    texts: Mapping[str, bytes]
    boxes: Mapping[str, bytes]


@dataclass(frozen=True)
class RecordRow:
    """What is known of one edition of a meeting's record without its bundle. `exported_at` is when
    it was first handed to the chair. ISO 8601 UTC."""

    edition: str
    made_at: str
    exported_at: str | None = None


class SequenceTaken(Exception):
    """Another process has written this meeting's next event: reload and try again."""


class FilesInUse(Exception):
    """Others are reading or writing: what was removed is still owed to be cleaned out."""


class Journal(Protocol):
    """Durable storage of meetings. When `commit` returns, a power cut loses nothing of it."""

    def create_meeting(self, row: MeetingRow) -> None:
        """Raises ValueError if the id or the code is taken."""
        ...

    def meetings(self) -> list[MeetingRow]:
        """All meetings, newest first."""
        ...

    def meeting(self, meeting: str) -> MeetingRow | None: ...

    def meeting_by_code(self, code: str) -> MeetingRow | None: ...

    def load(self, meeting: str) -> StoredMeeting: ...

    def has_receipt(self, meeting: str, person: str, command: str) -> bool: ...

    def commit(self, changes: Sequence[Change]) -> None:
        """One transaction for all of them, in order. Raises SequenceTaken and keeps nothing if
        a (meeting, seq) exists already. Raises ValueError for records without an event."""
        ...

    def record(self, meeting: str, edition: str) -> bytes | None: ...

    def records(self, meeting: str) -> list[RecordRow]:
        """The editions there are, by name."""
        ...

    def mark_exported(self, meeting: str, edition: str, at: str) -> None:
        """The first time stands. Raises LookupError if there is no such edition."""
        ...

    def purge(self, meeting: str, audit: Sequence[Note]) -> bool:
        """Removes the meeting, everything of it, and the seats and links that the same database
        keeps, in one transaction with the notes. False, without the notes, if it is not there."""
        ...

    def clean_out(self) -> None:
        """Takes what was removed out of the files, if anything was since the last time. Raises
        FilesInUse, and then it is done another time."""
        ...
