"""Commands that run the meeting. Fields: shared/contract/running_commands.py."""

from dataclasses import dataclass

from server.domain.audience import Audience
from shared.contract.words import Agency, Column, Role, Stage, Whereabouts


@dataclass(frozen=True, slots=True)
class SetStage:
    stage: Stage


@dataclass(frozen=True, slots=True)
class SetTimer:
    seconds: int | None


@dataclass(frozen=True, slots=True)
class LockAdding:
    locked: bool


@dataclass(frozen=True, slots=True)
class StartWriting:
    writing: str
    column: Column
    audience: Audience


@dataclass(frozen=True, slots=True)
class ShareWriting:
    writing: str


@dataclass(frozen=True, slots=True)
class RaiseHand:
    pass


@dataclass(frozen=True, slots=True)
class LowerHand:
    person: str


@dataclass(frozen=True, slots=True)
class CallBack:
    person: str


@dataclass(frozen=True, slots=True)
class AddPerson:
    person: str
    name: str
    role: Role
    relation: str
    whereabouts: Whereabouts
    proxy: str


@dataclass(frozen=True, slots=True)
class SetProxy:
    person: str
    proxy: str


@dataclass(frozen=True, slots=True)
class SetAgency:
    person: str
    agency: Agency | None


@dataclass(frozen=True, slots=True)
class GoAhead:
    reason: str


RunningCommand = (
    SetStage
    | SetTimer
    | LockAdding
    | StartWriting
    | ShareWriting
    | RaiseHand
    | LowerHand
    | CallBack
    | AddPerson
    | SetProxy
    | SetAgency
    | GoAhead
)


RUNNING_COMMANDS: dict[str, type[RunningCommand]] = {
    "set_stage": SetStage,
    "set_timer": SetTimer,
    "lock_adding": LockAdding,
    "start_writing": StartWriting,
    "share_writing": ShareWriting,
    "raise_hand": RaiseHand,
    "lower_hand": LowerHand,
    "call_back": CallBack,
    "add_person": AddPerson,
    "set_proxy": SetProxy,
    "set_agency": SetAgency,
    "go_ahead": GoAhead,
}
