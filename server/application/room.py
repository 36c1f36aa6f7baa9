"""One meeting, live in this process: its state, its streams, its shared texts.

The lock is held while something is decided and staged, never while it is being written.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from server.application.connections import Connections, OpenText
from server.application.group_commit import GroupCommit, Staged
from server.application.journal_port import Change, MeetingRow
from server.application.live_records import live_records
from server.application.meeting_type import template_of, timescales_of, vocabulary_in
from server.application.ports import Ports, TextDocument
from server.application.round_boxes import RoundBoxes
from server.application.stored_event import from_stored, to_stored
from server.application.streams import Streams, because_of
from server.application.texts_now import TextsNow
from server.application.tokens import new_id
from server.application.told import Told
from server.domain.acting import Acting
from server.domain.audience import Audience, sees
from server.domain.audit_note import Note
from server.domain.audited import notes_of
from server.domain.deadlines import deadlines_of, held_on
from server.domain.meeting import Changes, Event, Meeting, apply
from server.domain.plan_records import Deadline
from server.domain.quorum_rule import lacking
from server.domain.records import (
    Key,
    LiveRecord,
    Pair,
    Person,
    Round,
    key_of,
    text_id,
)
from server.domain.refusal import Refusal
from server.domain.roll import GONE
from server.domain.running_records import Quorum
from server.domain.visibility import audiences_of
from shared.contract.refusal_codes import RefusalCode
from shared.contract.words import MeetingType, PersonState, Role

_CALLED_BACK = (PersonState.IN, PersonState.WAITING)


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
        self.freezing = threading.Lock()
        self.vocabulary = vocabulary_in(ports.nation, MeetingType(row.type))
        self.template = template_of(self.vocabulary)
        self._timescales = timescales_of(self.vocabulary)
        self.pending: dict[tuple[str, str], Staged] = {}
        self._commits = commits
        self._forget = forget
        self._void = False
        self._left_open: set[OpenText] = set()
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
        self._begin_streams(self.meeting)

    def _begin_streams(self, meeting: Meeting) -> None:
        """A new epoch, whose numbers tell nothing of what went before."""
        self._live = self._live_now()
        undoable = [u for p in meeting.all(Person) if (u := meeting.undoable(p.id))]
        records = [*meeting.records.values(), *self._live.values(), *undoable]
        self.streams = Streams(new_id(), records)

    def chair(self) -> str:
        """The id of who chairs the meeting now."""
        return next(
            p.id
            for p in self.meeting.all(Person)
            if p.role is Role.CHAIR and p.state is PersonState.IN
        )

    def acting(self, person: str, command: str, command_id: str, *, fresh: bool = False) -> Acting:
        return Acting(
            meeting=self.meeting,
            person=self.meeting.person(person),
            command=command,
            command_id=command_id,
            at=self.ports.clock.now(),
            template=self.template,
            texts=TextsNow(self.texts),
            fresh=fresh,
            connected=frozenset(self.connections.people()),
            deadlines={one.id: one.computed for one in self.deadlines()},
        )

    def deadlines(self) -> list[Deadline]:
        held = held_on(self.meeting, self.row.starts_at or self.row.created_at)
        holidays = self.ports.holidays
        return deadlines_of(self.meeting, held, self._timescales, holidays.is_holiday)

    def stage(
        self,
        event: Event | None,
        *,
        receipt: tuple[str, str] | None = None,
        texts: Mapping[str, bytes | None] | None = None,
        boxes: Mapping[str, bytes | None] | None = None,
        records: Mapping[str, bytes] | None = None,
        noted: Sequence[Note] = (),
        then: Callable[[], None] | None = None,
    ) -> Staged:
        """Takes the event into the state and queues everything for disk, in this order.

        Hold the lock. `noted` goes into the audit log with what is noted of the event itself.
        `then` runs when all of it is durable.
        """
        told, events, audit = None, [], [*noted]
        if event is not None:
            at, before = self.ports.clock.now(), self.meeting
            audit += notes_of(before, event, at)
            self.meeting, changes = apply(before, event)
            self.seq += 1
            events = [to_stored(event, self.seq, at)]
            told = Told(event, changes, before, self.meeting)
        change = Change(
            meeting=self.row.id,
            events=events,
            receipt=receipt,
            texts=texts or {},
            boxes=boxes or {},
            records=records or {},
            audit=audit,
        )
        staged = Staged(self, change, lambda: self._publish(told, then))
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

    def _publish(self, told: Told | None, then: Callable[[], None] | None) -> None:
        with self.lock:
            if then is not None:
                then()
            if told is None:
                self.show_live()
                return
            moved = told.lost()
            for person, lost in moved.items():
                if lost:
                    self.ports.broadcaster.stop(self.row.id, person, lost)
            if told.may_close_texts():
                self._close_lost_texts(told.after)
            if told.turns_a_part():
                self._begin_streams(told.after)
            else:
                self.streams.publish(told.changes, self._live_changes(), self._because(told.event))
                self.streams.forget_tails(told.not_for_later())
                for audience in told.come_back_to():
                    self.streams.begin_again(audience, new_id())
            self._tell(told, moved)

    def _close_lost_texts(self, meeting: Meeting) -> None:
        """Nobody goes on reading along in a text that they may no longer see."""
        for socket, reader, text in self.connections.readers():
            pair, person = meeting.find(Pair, text[0]), meeting.find(Person, reader)
            if pair and person and sees(pair.audience, audiences_of(meeting, person)):
                continue
            self.connections.close_text(socket, text)
            self.ports.broadcaster.stop_text(self.row.id, text_id(*text), socket)
            self._left_open.add(text)

    def take_texts_left(self) -> set[OpenText]:
        """Texts that somebody was taken out of while writing, and that are yet to be settled."""
        with self.lock:
            left, self._left_open = self._left_open, set()
            return left

    def _because(self, event: Event) -> dict[str, Any]:
        actor = self.meeting.find(Person, event.actor)
        return because_of(event, actor.name if actor else "")

    def _tell(self, told: Told, moved: Mapping[str, frozenset[Audience]]) -> None:
        """What someone may see has changed as a whole, or they are no longer here (P8, P10)."""
        for person in told.after.all(Person):
            was = told.before.find(Person, person.id)
            called_back = was is not None and (was.state, person.state) == _CALLED_BACK
            if was is None or not (called_back or person.state in (PersonState.IN, *GONE)):
                continue
            if called_back:
                self.ports.broadcaster.welcome(self.row.id, person.id)
            elif person.state is PersonState.IN:
                stands_otherwise = (was.state, was.role) != (person.state, person.role)
                follows = told.come_back_to() & set(audiences_of(told.after, person))
                if person.id in moved or stands_otherwise or follows:
                    self.ports.broadcaster.welcome(self.row.id, person.id)
            elif person.state is not was.state:
                self.ports.broadcaster.farewell(self.row.id, person.id, str(person.state))
                self.ports.seats.end_access(self.row.id, person.id)

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
        missing = lacking(self.meeting, self.template.quorum, self.connections.people())
        records = (*live, Quorum(lacking=missing), *self.deadlines())
        return {key_of(record): record for record in records}

    def send(self) -> None:
        with self.lock:
            for audience, message in self.streams.take_unsent():
                self.ports.broadcaster.to_stream(self.row.id, audience, message)

    def read_again(self) -> None:
        """Lets another process's writing be seen. Raises Refusal TRY_AGAIN while something is on
        its way to disk: what is read then would not have it, and would be written over it."""
        with self.lock:
            if not self._commits.is_idle():
                raise Refusal(RefusalCode.TRY_AGAIN)
            self.abandon()

    def is_void(self) -> bool:
        return self._void

    def abandon(self) -> None:
        self._void = True
        self._forget(self)
        for person in self.connections.people():
            self.ports.broadcaster.welcome(self.row.id, person)
