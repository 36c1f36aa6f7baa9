"""One meeting, live in this process: its state, its streams, its shared texts.

The lock is held while something is decided and staged, never while it is being written.
"""

import threading
from collections.abc import Callable, Mapping
from typing import Any

import structlog

from server.application.connections import Connections
from server.application.group_commit import GroupCommit, Staged
from server.application.live_records import live_records
from server.application.ports import BoxNotOpened, Change, MeetingRow, Ports, TextDocument
from server.application.stored_event import from_stored, to_stored
from server.application.streams import Streams, because_of
from server.application.texts_now import TextsNow
from server.application.tokens import key_name, new_id
from server.domain.acting import Acting, Template
from server.domain.meeting import Changes, Event, Meeting, apply
from server.domain.records import Key, LiveRecord, Person, Record, Round, key_of
from shared.contract.words import MeetingType, PersonState, RoundState
from shared.vocabulary import vocabulary

log = structlog.get_logger()

_GONE = {
    PersonState.REFUSED: "refused",
    PersonState.REMOVED: "removed",
    PersonState.LEFT: "left",
}


def _is_not_for_later(before: Record | None, after: Record | None) -> bool:
    """Something was taken back, or somebody came in who was not there before."""
    came_in = isinstance(after, Person) and after.state is PersonState.IN
    return after is None or (came_in and after != before)


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
        self.boxes = dict(stored.boxes)
        self._destroy_keys_of_closed_rounds()
        self.answered = {r.id: self._who_has_answered(r) for r in self.meeting.all(Round)}
        self._live = self._live_now()
        undoable = [u for p in self.meeting.all(Person) if (u := self.meeting.undoable(p.id))]
        self.streams = Streams(
            new_id(), [*self.meeting.records.values(), *self._live.values(), *undoable]
        )

    def _destroy_keys_of_closed_rounds(self) -> None:
        """A crash may have come between closing a round and destroying its key."""
        rounds = (r for r in self.meeting.all(Round) if r.state is RoundState.CLOSED)
        closed = {key_name(self.row.id, asked.id) for asked in rounds}
        for name in closed.intersection(self.ports.round_keys.held()):
            try:
                self.ports.round_keys.destroy(name)
            except Exception:  # the box is gone, so the key opens nothing; the meeting goes on
                log.exception("round_key_not_destroyed")

    def _who_has_answered(self, asked: Round) -> frozenset[str]:
        try:
            return frozenset(self.answers_of(asked))
        except BoxNotOpened:
            return frozenset()

    def answers_of(self, asked: Round) -> dict[str, int | None]:
        """The answers in an open round's box. Raises BoxNotOpened."""
        key = self.ports.round_keys.get(key_name(self.row.id, asked.id))
        box = self.boxes.get(asked.id)
        if key is None or box is None:
            raise BoxNotOpened
        people = [entry.person for entry in asked.roster]
        return self.ports.boxes.answers(key, box, people)

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
        record: bytes | None = None,
        then: Callable[[], None] | None = None,
    ) -> Staged:
        """Takes the event into the state and queues everything for disk, in this order.

        Hold the lock. `then` runs when all of it is durable.
        """
        changes: Changes = {}
        if event is not None:
            self.meeting, changes = apply(self.meeting, event)
            self.seq += 1
        self.boxes |= {round_id: box for round_id, box in (boxes or {}).items() if box}
        change = Change(
            meeting=self.row.id,
            events=[to_stored(event, self.seq, self.ports.clock.now())] if event else [],
            receipt=receipt,
            texts=texts or {},
            boxes=boxes or {},
            record=record,
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
        elif after.state in _GONE and after.state is not before.state:
            self.ports.broadcaster.farewell(self.row.id, after.id, _GONE[after.state])
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
        live = live_records(self.meeting, self.connections, self.answered)
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
