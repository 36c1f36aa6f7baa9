"""One transaction for the changes that arrive together (design: one fsync shared).

Whoever comes first writes for all who have come in the same turn; the others wait. If writing
takes longer, those who came meanwhile are written together next, by the first of them.
"""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import structlog

from server.application.journal_port import Change, Journal
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode

log = structlog.get_logger()


class Live(Protocol):
    """The room a change belongs to."""

    def is_void(self) -> bool:
        """Whether the room was given up since the change was decided."""
        ...

    def send(self) -> None:
        """Sends what has been published."""
        ...

    def abandon(self) -> None:
        """Forgets everything in memory: the room is read from the journal again."""
        ...


@dataclass(eq=False)
class Staged:
    """A change on its way to disk; `publish` puts what follows from it into the streams."""

    room: Live
    change: Change
    publish: Callable[[], None]
    woken: threading.Event = field(default_factory=threading.Event)
    written: threading.Event = field(default_factory=threading.Event)
    kept: bool = False
    leads: bool = False


class GroupCommit:
    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._queue: list[Staged] = []
        self._lock = threading.Lock()
        self._led = False

    def enqueue(self, staged: Staged) -> None:
        """Call in the order in which the changes were decided."""
        with self._lock:
            self._queue.append(staged)
            if not self._led:
                self._led = staged.leads = True

    def is_idle(self) -> bool:
        """Whether nothing is on its way to disk."""
        with self._lock:
            return not self._led

    def wait(self, staged: Staged) -> None:
        """Returns when the change is durable and sent. Raises Refusal TRY_AGAIN if it was not
        kept; nothing of it remains then."""
        if not staged.leads:
            staged.woken.wait()
        if staged.leads:
            self._lead()
        if not staged.kept:
            raise Refusal(RefusalCode.TRY_AGAIN)

    def wait_for(self, staged: Staged) -> None:
        """Waits for a change that somebody else staged. Raises Refusal TRY_AGAIN."""
        staged.written.wait()
        if not staged.kept:
            raise Refusal(RefusalCode.TRY_AGAIN)

    def _lead(self) -> None:
        batch: list[Staged] = []
        try:
            time.sleep(0)  # those who came in the same turn join
            with self._lock:
                batch, self._queue = self._queue, []
            self._write(batch)
        finally:
            self._hand_over(batch)

    def _write(self, batch: Sequence[Staged]) -> None:
        valid = [staged for staged in batch if not staged.room.is_void()]
        rooms = dict.fromkeys(staged.room for staged in valid)
        if self._keep(valid):
            for staged in valid:
                staged.kept = True
                _guarded(staged.room, staged.publish)
            for room in rooms:
                _guarded(room, room.send)
        elif len(rooms) > 1:  # one meeting's conflict is not another's
            for room in rooms:
                self._write([staged for staged in valid if staged.room is room])
        else:
            for room in rooms:
                room.abandon()

    def _keep(self, valid: Sequence[Staged]) -> bool:
        """Whether all of it is durable; if not, none is."""
        try:
            self._journal.commit([staged.change for staged in valid])
        except Exception:  # whatever storage raised
            log.exception("commit_failed", changes=len(valid))
            return False
        return True

    def _hand_over(self, batch: Sequence[Staged]) -> None:
        with self._lock:
            follower = self._queue[0] if self._queue else None
            self._led = follower is not None
            if follower is not None:
                follower.leads = True
        for staged in batch:
            staged.leads = False
            staged.written.set()
            staged.woken.set()
        if follower is not None:
            follower.woken.set()


def _guarded(room: Live, tell: Callable[[], None]) -> None:
    """A change that is durable stands, whatever goes wrong in telling of it: a room that can no
    longer tell is read again, and its clients get snapshots."""
    try:
        tell()
    except Exception:
        log.exception("telling_failed")
        room.abandon()
