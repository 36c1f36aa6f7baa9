"""Commands as the domain takes them, already validated. Fields: shared/contract/commands.py."""

from dataclasses import dataclass

from server.domain.audience import Audience
from shared.contract.words import Category, PairPart, Perspective, Role, RoundMode, ScreenMode


@dataclass(frozen=True, slots=True)
class AddCard:
    card: str
    category: Category
    text: str
    perspective: Perspective | None
    audience: Audience


@dataclass(frozen=True, slots=True)
class EditCard:
    card: str
    text: str
    revision: int


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
class AddPair:
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
class Admit:
    person: str
    role: Role


@dataclass(frozen=True, slots=True)
class RefuseEntry:
    person: str


@dataclass(frozen=True, slots=True)
class RemovePerson:
    person: str


@dataclass(frozen=True, slots=True)
class Leave:
    pass


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
    | AddPair
    | MarkPairReady
    | ReopenPair
    | StrikePair
    | RestorePair
    | SettleText
    | OpenRound
    | CloseRound
    | Admit
    | RefuseEntry
    | RemovePerson
    | Leave
    | SetScreen
    | Undo
    | Freeze
)

COMMANDS: dict[str, type[Command]] = {
    "add_card": AddCard,
    "edit_card": EditCard,
    "move_card": MoveCard,
    "strike_card": StrikeCard,
    "restore_card": RestoreCard,
    "add_pair": AddPair,
    "mark_pair_ready": MarkPairReady,
    "reopen_pair": ReopenPair,
    "strike_pair": StrikePair,
    "restore_pair": RestorePair,
    "settle_text": SettleText,
    "open_round": OpenRound,
    "close_round": CloseRound,
    "admit": Admit,
    "refuse_entry": RefuseEntry,
    "remove_person": RemovePerson,
    "leave": Leave,
    "set_screen": SetScreen,
    "undo": Undo,
    "freeze": Freeze,
}
