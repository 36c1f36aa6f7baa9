"""The records of how a meeting is run. Field meanings: shared/contract/running_records.py."""

from dataclasses import dataclass
from typing import ClassVar

from server.domain.audience import CHAIR, Audience
from shared.contract.words import Column, Stage, WritingState


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    kind: ClassVar[str] = "agenda"
    id: str = "agenda"
    stage: Stage = Stage.GATHER
    timer_ends_at: str | None = None
    adding_locked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    kind: ClassVar[str] = "writing"
    id: str
    column: Column
    audience: Audience
    state: WritingState = WritingState.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Its id is the person's."""

    kind: ClassVar[str] = "hand"
    id: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoingAhead:
    kind: ClassVar[str] = "going_ahead"
    id: str
    lacking: tuple[str, ...]
    reason: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quorum:
    """Live: never stored."""

    kind: ClassVar[str] = "quorum"
    id: str = "quorum"
    lacking: tuple[str, ...] = ()
    audience: Audience = CHAIR
