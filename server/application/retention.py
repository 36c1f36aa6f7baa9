"""How long a meeting is kept: so many days after it was frozen, by its type, and never before its
record was exported. A meeting that was never frozen is kept until somebody says otherwise."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from server.application.journal_port import FilesInUse, MeetingRow
from server.application.meetings import Meetings
from server.application.ports import Ports
from server.application.tokens import key_name
from server.domain.audit_note import Note, tag
from server.domain.editions import FULL_EDITION
from shared.contract.audit import Deed, Source
from shared.contract.words import MeetingType
from shared.vocabulary import vocabulary

log = structlog.get_logger()


@dataclass(frozen=True)
class Kept:
    """A meeting and how long it is kept. `due_at` is when it may be purged, None while its record
    was not exported. Times are ISO 8601 UTC."""

    meeting: MeetingRow
    frozen_at: str | None
    exported_at: str | None
    due_at: str | None

    def is_due(self, now: str) -> bool:
        return self.due_at is not None and self.due_at <= now


def kept(ports: Ports, meeting: MeetingRow) -> Kept:
    """Of the record's editions the full one counts: it alone holds everything."""
    editions = {row.edition: row for row in ports.journal.records(meeting.id)}
    full = editions.get(FULL_EDITION)
    if full is None:
        return Kept(meeting, None, None, None)
    days = vocabulary(MeetingType(meeting.type))["purge_after_days"]
    due_at = None if full.exported_at is None else _days_after(full.made_at, days)
    return Kept(meeting, full.made_at, full.exported_at, due_at)


def all_kept(ports: Ports) -> list[Kept]:
    return [kept(ports, meeting) for meeting in ports.journal.meetings()]


def purge_due(meetings: Meetings, now: str, source: Source = Source.SYSTEM) -> list[Kept]:
    """Purges every meeting whose time has come, and says which those were."""
    due = [one for one in all_kept(meetings.ports) if one.is_due(now)]
    return [one for one in due if purge(meetings, one.meeting.id, source)]


def purge(meetings: Meetings, meeting: str, source: Source) -> bool:
    """Removes a meeting whatever its state, with the keys of rounds that are open. False if it is
    not there any more. Call Journal.clean_out afterwards, once for all that were purged."""
    ports = meetings.ports
    rounds = ports.journal.load(meeting).boxes
    note = Note(tag(source, Deed.MEETING_PURGED), ports.clock.now(), meeting)
    purged = ports.journal.purge(meeting, [note])
    for round_id in rounds:
        ports.round_keys.destroy(key_name(meeting, round_id))
    meetings.forget(meeting)
    return purged


def tidy(meetings: Meetings) -> None:
    """Drops what is live here of meetings that another process has purged, or that nobody is in,
    and takes out of the files what is owed."""
    for meeting in meetings.live():
        if meetings.ports.journal.meeting(meeting) is None:
            meetings.forget(meeting)
    meetings.rest()
    try:
        meetings.ports.journal.clean_out()
    except FilesInUse:
        log.info("cleaning_put_off")


def _days_after(at: str, days: int) -> str:
    later = datetime.fromisoformat(at) + timedelta(days=days)
    return later.isoformat(timespec="milliseconds").replace("+00:00", "Z")
