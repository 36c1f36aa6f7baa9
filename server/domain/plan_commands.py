"""Commands of the plan, the views and the decision. Fields: shared/contract/plan_commands.py."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.domain.audience import Audience
from shared.contract.words import Perspective, Position, StepState


@dataclass(frozen=True, slots=True)
class PlanCard:
    card: str
    owner: str
    owner_id: str | None
    due: str | None
    pair: str | None
    state: StepState | None
    revision: int


@dataclass(frozen=True, slots=True)
class SetMember:
    member: str
    name: str
    relation: str
    knows_worries: bool
    offers: str
    audience: Audience


@dataclass(frozen=True, slots=True)
class StrikeMember:
    member: str


@dataclass(frozen=True, slots=True)
class GiveView:
    view: str
    person: str | None
    perspective: Perspective | None
    text: str
    position: Position | None
    audience: Audience


@dataclass(frozen=True, slots=True)
class StrikeView:
    view: str


@dataclass(frozen=True, slots=True)
class RecordDecision:
    outcome: str
    categories: Sequence[str]
    reason: str
    dissent: str


@dataclass(frozen=True, slots=True)
class SetDeadline:
    deadline: str
    due: str
    reason: str


PlanCommand = (
    PlanCard | SetMember | StrikeMember | GiveView | StrikeView | RecordDecision | SetDeadline
)


PLAN_COMMANDS: dict[str, type[PlanCommand]] = {
    "plan_card": PlanCard,
    "set_member": SetMember,
    "strike_member": StrikeMember,
    "give_view": GiveView,
    "strike_view": StrikeView,
    "record_decision": RecordDecision,
    "set_deadline": SetDeadline,
}
