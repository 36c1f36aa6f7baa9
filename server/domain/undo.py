"""Taking back one's own last action, if nobody has changed the same things since (P26)."""

from dataclasses import replace

from server.domain.acting import Acting
from server.domain.commands import Undo
from server.domain.meeting import Event
from server.domain.plan_records import Panel
from server.domain.records import Card, Key, Pair, StoredRecord
from server.domain.refusal import Refusal
from server.domain.statement import check_no_open_round, check_unanswered
from shared.contract.refusal_codes import RefusalCode

REVISED = Card | Pair | Panel
"""What counts its changes, so that a stale one is noticed."""


def undo(acting: Acting, command: Undo) -> Event:
    steps = acting.meeting.steps.get(acting.person.id, ())
    if not steps or steps[-1].command != command.command:
        raise Refusal(RefusalCode.NOTHING_TO_UNDO)
    step = steps[-1]
    puts: list[StoredRecord] = []
    removes: list[Key] = []
    for key, before in step.before.items():
        now = acting.meeting.records.get(key)
        for record in (before, now):
            if record is not None and not acting.may_see(record):
                raise Refusal(RefusalCode.NOT_HERE)
        if isinstance(now, Pair):
            check_no_open_round(acting, now)
            if isinstance(before, Pair) and before.audience != now.audience:
                check_unanswered(acting.meeting, now)
        if not _same_but_revision(now, step.after[key]):
            raise Refusal(RefusalCode.CHANGED_MEANWHILE)
        if before is None:
            removes.append(key)
        else:
            puts.append(_with_next_revision(before, now))
    return Event(
        did="undone",
        actor=acting.person.id,
        puts=tuple(puts),
        removes=tuple(removes),
        about={"undid": step.did},
        undoes=True,
    )


def _same_but_revision(one: StoredRecord | None, other: StoredRecord | None) -> bool:
    if isinstance(one, REVISED) and isinstance(other, REVISED):
        return replace(one, revision=0) == replace(other, revision=0)
    return one == other


def _with_next_revision(before: StoredRecord, now: StoredRecord | None) -> StoredRecord:
    """A higher revision than any writer has seen, so that a stale edit is still noticed."""
    if isinstance(before, REVISED) and isinstance(now, REVISED):
        return replace(before, revision=now.revision + 1)
    return before
