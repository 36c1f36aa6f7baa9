"""The records a meeting is made of. Immutable; a change is a new record in an event.

Field meanings: shared/contract/records.py. What stands only here never leaves the server.
"""

from dataclasses import dataclass
from typing import ClassVar

from server.domain.audience import Audience
from server.domain.drawing import Drawing
from server.domain.plan_records import Deadline, Decision, Member, MovedDeadline, Panel, View
from server.domain.running_records import Agenda, GoingAhead, Hand, Quorum, Writing
from shared.contract.words import (
    Agency,
    Category,
    House,
    MeetingState,
    MeetingType,
    PairPart,
    PairState,
    PersonState,
    Perspective,
    ReleaseForm,
    Role,
    RoundMode,
    RoundState,
    ScreenMode,
    StepState,
    Whereabouts,
    Wish,
)

Key = tuple[str, str]
"""(kind, id)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRecord:
    kind: ClassVar[str] = "meeting"
    id: str
    type: MeetingType
    title: str
    created_at: str
    state: MeetingState = MeetingState.OPEN
    frozen_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    kind: ClassVar[str] = "person"
    id: str
    name: str
    role: Role
    relation: str
    state: PersonState
    whereabouts: Whereabouts = Whereabouts.ELSEWHERE
    others: str = ""
    came_at: str | None = None
    by_link: bool = False
    proxy: str | None = None
    agency: Agency | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    kind: ClassVar[str] = "card"
    id: str
    category: Category
    text: str
    perspective: Perspective | None
    author: str
    audience: Audience
    place: str
    struck: bool = False
    revision: int = 1
    said_by: tuple[str, ...] = ()
    merged_into: str | None = None
    writing: str | None = None
    round: str | None = None
    house: House | None = None
    drawing: Drawing | None = None
    owner: str = ""
    owner_id: str | None = None
    due: str | None = None
    pair: str | None = None
    state: StepState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    kind: ClassVar[str] = "pair"
    id: str
    author: str
    audience: Audience
    place: str
    statement: str = ""
    goal: str = ""
    state: PairState = PairState.DRAFT
    struck: bool = False
    revision: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRelease:
    perspective: Perspective
    form: ReleaseForm
    count: int
    dots: tuple[int, ...] | None
    lowest: int | None
    highest: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    form: ReleaseForm
    numbers: int | None
    without: int | None
    dots: tuple[int, ...] | None
    lowest: int | None
    highest: int | None
    groups: tuple[GroupRelease, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterEntry:
    person: str
    perspective: Perspective


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedNumber:
    person: str
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """`roster` stays on the server; others are told only how many were `asked`."""

    kind: ClassVar[str] = "round"
    id: str
    pair: str
    number: int
    audience: Audience
    mode: RoundMode
    promised: ReleaseForm
    lowest_means: str
    highest_means: str
    asked: int
    roster: tuple[RosterEntry, ...]
    by_proxy: int = 0
    state: RoundState = RoundState.OPEN
    release: Release | None = None
    named: tuple[NamedNumber, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnNumber:
    """What somebody has put their name to, for nobody's eyes but theirs until Round.named has it.
    Its id is '<round>.<person>'."""

    kind: ClassVar[str] = "own_number"
    id: str
    round: str
    person: str
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    kind: ClassVar[str] = "screen"
    id: str = "screen"
    mode: ScreenMode = ScreenMode.JOIN
    target: str | None = None
    page: int = 0
    blank: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeAudience:
    kind: ClassVar[str] = "audience"
    id: str
    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """`audience` is the id of the MadeAudience that stayed. `stayed` is who was inside at any time,
    `stepped_out` who was asked to go, or came meanwhile and was kept out."""

    kind: ClassVar[str] = "part"
    id: str
    audience: str
    reason: str
    stepped_out: tuple[str, ...]
    started_at: str
    ended_at: str | None = None
    stayed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """What a person has told the chair alone; its id is the person's."""

    kind: ClassVar[str] = "aside"
    id: str
    wish: Wish
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoable:
    """The latest thing a person may take back; its id is the person's."""

    kind: ClassVar[str] = "undoable"
    id: str
    command: str
    did: str


# Live records: never stored, made anew by the running server


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    kind: ClassVar[str] = "presence"
    id: str
    audience: Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class Editing:
    kind: ClassVar[str] = "editing"
    id: str
    pair: str
    part: PairPart
    people: tuple[str, ...]
    audience: Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnout:
    kind: ClassVar[str] = "turnout"
    id: str
    answered: int
    asked: int
    audience: Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    kind: ClassVar[str] = "ballot"
    id: str
    round: str
    answered: bool
    audience: Audience


StoredRecord = (
    MeetingRecord
    | Person
    | Card
    | Pair
    | Round
    | OwnNumber
    | Screen
    | MadeAudience
    | Part
    | Aside
    | Agenda
    | Writing
    | Hand
    | GoingAhead
    | Member
    | View
    | Decision
    | MovedDeadline
    | Panel
)
LiveRecord = Presence | Editing | Turnout | Ballot | Undoable | Quorum | Deadline
Record = StoredRecord | LiveRecord


def key_of(record: Record) -> Key:
    return (record.kind, record.id)


def text_id(pair: str, part: PairPart) -> str:
    return f"{pair}.{part}"
