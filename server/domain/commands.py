"""Commands as the domain takes them, already validated. Fields: shared/contract/commands.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from server.domain.audience import Audience
from server.domain.plan_commands import PLAN_COMMANDS, PlanCommand
from server.domain.running_commands import RUNNING_COMMANDS, RunningCommand
from server.domain.story_commands import STORY_COMMANDS, StoryCommand
from shared.contract.words import (
    Category,
    House,
    PairPart,
    Perspective,
    Role,
    RoundMode,
    ScreenMode,
    Whereabouts,
    Wish,
)


@dataclass(frozen=True, slots=True)
class AddCard:
    card: str
    category: Category
    text: str
    perspective: Perspective | None
    audience: Audience
    said_by: str | None = None
    writing: str | None = None
    round: str | None = None
    house: House | None = None
    drawing: Sequence[Mapping[str, Any]] | None = None


@dataclass(frozen=True, slots=True)
class EditCard:
    card: str
    text: str
    revision: int
    drawing: Sequence[Mapping[str, Any]] | None = None


@dataclass(frozen=True, slots=True)
class MoveCard:
    card: str
    category: Category
    before: str | None


@dataclass(frozen=True, slots=True)
class StrikeCard:
    card: str


@dataclass(frozen=True, slots=True)
class RestoreCard:
    card: str


@dataclass(frozen=True, slots=True)
class ShareCard:
    card: str
    audience: Audience


@dataclass(frozen=True, slots=True)
class MergeCards:
    card: str
    into: str
    text: str


@dataclass(frozen=True, slots=True)
class SplitCard:
    card: str
    text: str
    rest_card: str
    rest: str
    revision: int


@dataclass(frozen=True, slots=True)
class AddPair:
    pair: str
    audience: Audience


@dataclass(frozen=True, slots=True)
class SharePair:
    pair: str
    audience: Audience


@dataclass(frozen=True, slots=True)
class MarkPairReady:
    pair: str


@dataclass(frozen=True, slots=True)
class ReopenPair:
    pair: str


@dataclass(frozen=True, slots=True)
class StrikePair:
    pair: str


@dataclass(frozen=True, slots=True)
class RestorePair:
    pair: str


@dataclass(frozen=True, slots=True)
class SettleText:
    pair: str
    part: PairPart


@dataclass(frozen=True, slots=True)
class OpenRound:
    round: str
    pair: str
    mode: RoundMode
    lowest_means: str
    highest_means: str


@dataclass(frozen=True, slots=True)
class CloseRound:
    round: str


@dataclass(frozen=True, slots=True)
class OwnANumber:
    round: str
    value: int | None


@dataclass(frozen=True, slots=True)
class Admit:
    person: str
    role: Role


@dataclass(frozen=True, slots=True)
class RefuseEntry:
    person: str


@dataclass(frozen=True, slots=True)
class ChangeRole:
    person: str
    role: Role


@dataclass(frozen=True, slots=True)
class RemovePerson:
    person: str


@dataclass(frozen=True, slots=True)
class Leave:
    pass


@dataclass(frozen=True, slots=True)
class SayWhere:
    whereabouts: Whereabouts
    others: str


@dataclass(frozen=True, slots=True)
class AskAlone:
    wish: Wish


@dataclass(frozen=True, slots=True)
class HearAlone:
    person: str


@dataclass(frozen=True, slots=True)
class SetAudience:
    audience: str
    name: str
    members: Sequence[str]


@dataclass(frozen=True, slots=True)
class StartPart:
    part: str
    audience: str
    reason: str


@dataclass(frozen=True, slots=True)
class EndPart:
    part: str


@dataclass(frozen=True, slots=True)
class SetScreen:
    mode: ScreenMode
    target: str | None
    page: int
    blank: bool


@dataclass(frozen=True, slots=True)
class Undo:
    command: str


@dataclass(frozen=True, slots=True)
class Freeze:
    confirmed: bool


Command = (
    AddCard
    | EditCard
    | MoveCard
    | StrikeCard
    | RestoreCard
    | ShareCard
    | MergeCards
    | SplitCard
    | AddPair
    | SharePair
    | MarkPairReady
    | ReopenPair
    | StrikePair
    | RestorePair
    | SettleText
    | OpenRound
    | CloseRound
    | OwnANumber
    | Admit
    | RefuseEntry
    | ChangeRole
    | RemovePerson
    | Leave
    | SayWhere
    | AskAlone
    | HearAlone
    | SetAudience
    | StartPart
    | EndPart
    | SetScreen
    | Undo
    | Freeze
    | RunningCommand
    | PlanCommand
    | StoryCommand
)

COMMANDS: dict[str, type[Command]] = {
    "add_card": AddCard,
    "edit_card": EditCard,
    "move_card": MoveCard,
    "strike_card": StrikeCard,
    "restore_card": RestoreCard,
    "share_card": ShareCard,
    "merge_cards": MergeCards,
    "split_card": SplitCard,
    "add_pair": AddPair,
    "share_pair": SharePair,
    "mark_pair_ready": MarkPairReady,
    "reopen_pair": ReopenPair,
    "strike_pair": StrikePair,
    "restore_pair": RestorePair,
    "settle_text": SettleText,
    "open_round": OpenRound,
    "close_round": CloseRound,
    "own_number": OwnANumber,
    "admit": Admit,
    "refuse_entry": RefuseEntry,
    "change_role": ChangeRole,
    "remove_person": RemovePerson,
    "leave": Leave,
    "say_where": SayWhere,
    "ask_alone": AskAlone,
    "hear_alone": HearAlone,
    "set_audience": SetAudience,
    "start_part": StartPart,
    "end_part": EndPart,
    "set_screen": SetScreen,
    "undo": Undo,
    "freeze": Freeze,
    **RUNNING_COMMANDS,
    **PLAN_COMMANDS,
    **STORY_COMMANDS,
}
