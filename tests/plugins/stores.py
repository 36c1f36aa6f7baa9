"""What the conformance suites ask of a plugin's storage."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from server.application.accounts_port import Accounts
from server.application.audit_port import AuditLog
from server.application.boxes_port import RoundKeys
from server.application.journal_port import Journal, MeetingRow
from server.application.seats_port import Seats

CHILD_MEETING = "meeting-00000001"
OTHER_MEETING = "meeting-00000002"


@dataclass(frozen=True)
class JournalStore:
    """`reopen` gives another journal on the same storage, as another process would have."""

    journal: Journal
    reopen: Callable[[], Journal]


@dataclass(frozen=True)
class AuditStore:
    """An audit log and the journal that notes in it, without meetings."""

    audit: AuditLog
    journal: Journal
    reopen: Callable[[], "AuditStore"]


@dataclass(frozen=True)
class SeatsStore:
    """As JournalStore, with CHILD_MEETING and OTHER_MEETING created."""

    seats: Seats
    reopen: Callable[[], Seats]


@dataclass(frozen=True)
class AccountsStore:
    """As JournalStore, with CHILD_MEETING and OTHER_MEETING created."""

    accounts: Accounts
    reopen: Callable[[], Accounts]


@dataclass(frozen=True)
class RoundKeysStore:
    keys: RoundKeys
    reopen: Callable[[], RoundKeys]


def meeting_row(
    id_: str, *, code: str | None = None, created_at: str = "2026-11-24T09:00:00.000Z"
) -> MeetingRow:
    return MeetingRow(id_, "icpc", "A meeting", code or f"C{id_[-5:]}", created_at)


def create_two_meetings(journal: Journal, title: str = "A meeting") -> None:
    for id_ in (CHILD_MEETING, OTHER_MEETING):
        journal.create_meeting(replace(meeting_row(id_), title=title))
