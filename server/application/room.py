"""One meeting, live in this process: its state, its streams, its shared texts.

The lock is held while something is decided and staged, never while it is being written.
"""

import threading
from collections.abc import Callable, Mapping
from typing import Any

from server.application.connections import Connections
from server.application.group_commit import GroupCommit, Staged
from server.application.live_records import live_records
from server.application.ports import Change, MeetingRow, Ports, TextDocument
from server.application.round_boxes import RoundBoxes
from server.application.stored_event import from_stored, to_stored
from server.application.streams import Streams, because_of
from server.application.texts_now import TextsNow
from server.application.tokens import new_id
from server.domain.acting import Acting, Template
from server.domain.meeting import Changes, Event, Meeting, apply
from server.domain.records import Key, LiveRecord, Person, Record, Round, key_of
from server.domain.roll import GONE
from shared.contract.words import MeetingType, PersonState
from shared.vocabulary import vocabulary


class Room:
    def __init__(
        self,
        ports: Ports,
        commits: GroupCommit,
        row: MeetingRow,
        connections: Connections,
        forget: Callable[["Room"], None],
    ) -> None:
        self.ports = ports
        self.row = row
        self.connections = connections
        self.lock = threading.RLock()
        self.vocabulary = vocabulary(MeetingType(row.type))
        self.template = Template(
            family_joins=self.vocabulary["family_joins"],
            chair_answers=self.vocabulary["chair_answers"],
        )
        self.pending: dict[tuple[str, str], Staged] = {}
        self._commits = commits
        self._forget = forget
        self._void = False
        self._read()

    def _read(self) -> None:
        stored = self.ports.journal.load(self.row.id)
        self.meeting = Meeting()
        self.seq = 0
        for event in stored.events:
            self.meeting, _ = apply(self.meeting, from_stored(event))
            self.seq = event.seq
        self.texts: dict[str, TextDocument] = {
            text: self.ports.texts.open(state) for text, state in stored.texts.items()
        }
        rounds = self.meeting.all(Round)
        self.boxes = RoundBoxes(self.ports, self.row.id, stored.boxes, rounds)
        self._live = self._live_now()
        undoable = [u for p in self.meeting.all(Person) if (u := self.meeting.undoable(p.id))]
        self.streams = Streams(
            new_id(), [*self.meeting.records.values(), *self._live.values(), *undoable]
        )

    def acting(self, person: str, command: str, command_id: str) -> Acting:
        return Acting(
            meeting=self.meeting,
            person=self.meeting.person(person),
            command=command,
            command_id=command_id,
            at=self.ports.clock.now(),
            template=self.template,
            texts=TextsNow(self.texts),
        )

    def stage(
        self,
        event: Event | None,
        *,
        receipt: tuple[str, str] | None = None,
        texts: Mapping[str, bytes | None] | None = None,
        boxes: Mapping[str, bytes | None] | None = None,
        records: Mapping[str, bytes] | None = None,
        then: Callable[[], None] | None = None,
    ) -> Staged:
        """Takes the event into the state and queues everything for disk, in this order.

        Hold the lock. `then` runs when all of it is durable.
        """
        changes: Changes = {}
        if event is not None:
            self.meeting, changes = apply(self.meeting, event)
            self.seq += 1
        change = Change(
            meeting=self.row.id,
            events=[to_stored(event, self.seq, self.ports.clock.now())] if event else [],
            receipt=receipt,
            texts=texts or {},
            boxes=boxes or {},
            records=records or {},
        )
        staged = Staged(self, change, lambda: self._publish(event, changes, then))
        if receipt is not None:
            self.pending[receipt] = staged
        self._commits.enqueue(staged)
        return staged

    def finish(self, staged: Staged) -> None:
        """Waits until what was staged is durable and sent. Raises Refusal TRY_AGAIN."""
        try:
            self._commits.wait(staged)
        finally:
            if staged.change.receipt is not None:
                self.pending.pop(staged.change.receipt, None)

    def await_pending(self, staged: Staged) -> None:
        """Waits for somebody else's try of the same command (P21)."""
        self._commits.wait_for(staged)

    def _publish(
        self, event: Event | None, changes: Changes, then: Callable[[], None] | None
    ) -> None:
        with self.lock:
            if then is not None:
                then()
            because = {} if event is None else self._because(event)
            self.streams.publish(changes, self._live_changes(), because)
            if any(_is_not_for_later(before, after) for before, after in changes.values()):
                self.streams.forget_tails()
            for before, after in changes.values():
                if isinstance(after, Person) and isinstance(before, Person):
                    self._tell(before, after)

    def _because(self, event: Event) -> dict[str, Any]:
        actor = self.meeting.find(Person, event.actor)
        return because_of(event, actor.name if actor else "")

    def _tell(self, before: Person, after: Person) -> None:
        """What someone may see has changed as a whole, or they are no longer here (P8, P10)."""
        if after.state is PersonState.IN:
            if (before.state, before.role) != (after.state, after.role):
                self.ports.broadcaster.welcome(self.row.id, after.id)
        elif after.state in GONE and after.state is not before.state:
            self.ports.broadcaster.farewell(self.row.id, after.id, str(after.state))
            self.ports.seats.end_seats(self.row.id, after.id)

    def show_live(self) -> None:
        """Publishes what has changed in the live records alone. Hold the lock."""
        self.streams.publish({}, self._live_changes(), {})

    def _live_changes(self) -> Changes:
        was, self._live = self._live, self._live_now()
        keys = [*was, *(key for key in self._live if key not in was)]
        pairs = {key: (was.get(key), self._live.get(key)) for key in keys}
        return {key: (before, now) for key, (before, now) in pairs.items() if before != now}

    def _live_now(self) -> dict[Key, LiveRecord]:
        live = live_records(self.meeting, self.connections, self.boxes.answered)
        return {key_of(record): record for record in live}

    def send(self) -> None:
        with self.lock:
            for audience, message in self.streams.take_unsent():
                self.ports.broadcaster.to_stream(self.row.id, audience, message)

    def is_void(self) -> bool:
        return self._void

    def abandon(self) -> None:
        self._void = True
        self._forget(self)
        for person in self.connections.people():
            self.ports.broadcaster.welcome(self.row.id, person)


def _is_not_for_later(before: Record | None, after: Record | None) -> bool:
    """Something was taken back, or somebody came in who was not there before."""
    came_in = isinstance(after, Person) and after.state is PersonState.IN
    return after is None or (came_in and after != before)
