"""The state of a meeting, and the only way it changes: `apply(meeting, event)`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from server.domain.records import (
    Key,
    MeetingRecord,
    Part,
    Person,
    Record,
    Round,
    Screen,
    StoredRecord,
    Undoable,
    key_of,
)
from server.domain.running_records import Agenda
from shared.contract.words import PersonState, RoundState

STEPS_KEPT = 10
"""How many of their own last actions a person may take back, one after another."""


@dataclass(frozen=True)
class Event:
    """Something that happened: what it left behind, and why in words.

    An event carries whole records, so that an old log can be read whatever the rules have
    become. `did` with `about` are the key and parameters of the line people read
    (`because.<did>`); the actor's name is added when it is shown. `command` is set when the
    actor may take it back.
    """

    did: str
    actor: str
    puts: tuple[StoredRecord, ...] = ()
    removes: tuple[Key, ...] = ()
    about: Mapping[str, str] = field(default_factory=dict)
    command: str | None = None
    undoes: bool = False


@dataclass(frozen=True)
class Step:
    command: str
    did: str
    before: Mapping[Key, StoredRecord | None]
    after: Mapping[Key, StoredRecord | None]


R = TypeVar("R", bound=StoredRecord)


@dataclass(frozen=True)
class Meeting:
    records: Mapping[Key, StoredRecord] = field(default_factory=dict)
    steps: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)

    def with_record(self, record: StoredRecord) -> "Meeting":
        return replace(self, records={**self.records, key_of(record): record})

    def find(self, cls: type[R], record_id: str) -> R | None:
        record = self.records.get((cls.kind, record_id))
        return record if isinstance(record, cls) else None

    def all(self, cls: type[R]) -> Iterator[R]:
        return (record for record in self.records.values() if isinstance(record, cls))

    @property
    def meeting(self) -> MeetingRecord:
        return next(self.all(MeetingRecord))

    @property
    def screen(self) -> Screen:
        return self.find(Screen, "screen") or Screen()

    @property
    def agenda(self) -> Agenda:
        return self.find(Agenda, "agenda") or Agenda()

    def person(self, person: str) -> Person:
        found = self.find(Person, person)
        if found is None:
            raise KeyError(person)
        return found

    def present(self) -> list[Person]:
        return [person for person in self.all(Person) if person.state is PersonState.IN]

    def open_round(self) -> Round | None:
        return next((r for r in self.all(Round) if r.state is RoundState.OPEN), None)

    def open_part(self) -> Part | None:
        return next((part for part in self.all(Part) if part.ended_at is None), None)

    def undoable(self, person: str) -> Undoable | None:
        steps = self.steps.get(person)
        return Undoable(id=person, command=steps[-1].command, did=steps[-1].did) if steps else None


Changes = dict[Key, tuple[Record | None, Record | None]]
"""What changed: (before, after) for each key, None where there was or is nothing."""


def apply(meeting: Meeting, event: Event) -> tuple[Meeting, Changes]:
    """The meeting after the event, and what changed."""
    after: dict[Key, StoredRecord | None] = {key_of(record): record for record in event.puts}
    after |= dict.fromkeys(event.removes)
    before = {key: meeting.records.get(key) for key in after}
    merged = {**meeting.records, **after}
    records = {key: record for key, record in merged.items() if record is not None}
    steps = dict(meeting.steps)
    mine = steps.get(event.actor, ())
    if event.undoes:
        steps[event.actor] = mine[:-1]
    elif event.command is not None:
        theirs = [key for key in after if key[0] != Screen.kind]
        step = Step(
            event.command,
            event.did,
            {key: before[key] for key in theirs},
            {key: after[key] for key in theirs},
        )
        steps[event.actor] = (*mine, step)[-STEPS_KEPT:]
    changed = replace(meeting, records=records, steps=steps)
    changes: Changes = {key: (before[key], after[key]) for key in after}
    then, now = meeting.undoable(event.actor), changed.undoable(event.actor)
    if then != now:
        changes["undoable", event.actor] = (then, now)
    return changed, changes
