"""The records of the plan, the network, the views, the decision and the stories. Field meanings:
shared/contract/plan_records.py."""

from dataclasses import dataclass
from typing import ClassVar

from server.domain.audience import Audience
from server.domain.drawing import Drawing
from shared.contract.words import Perspective, Position, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    kind: ClassVar[str] = "member"
    id: str
    name: str
    relation: str
    knows_worries: bool
    offers: str
    author: str
    audience: Audience
    struck: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    kind: ClassVar[str] = "view"
    id: str
    person: str | None
    perspective: Perspective | None
    text: str
    position: Position | None
    author: str
    audience: Audience
    struck: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    kind: ClassVar[str] = "decision"
    id: str = "decision"
    outcome: str
    categories: tuple[str, ...]
    reason: str
    dissent: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedDeadline:
    """Another day than the timescale gives. What people are told is the Deadline it makes."""

    kind: ClassVar[str] = "moved_deadline"
    id: str
    due: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """Live: computed afresh (deadlines.py)."""

    kind: ClassVar[str] = "deadline"
    id: str
    computed: str
    due: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    kind: ClassVar[str] = "panel"
    id: str
    story: Story
    text: str
    drawing: Drawing | None
    author: str
    audience: Audience
    place: str
    agreed_by: tuple[str, ...] = ()
    struck: bool = False
    revision: int = 1
