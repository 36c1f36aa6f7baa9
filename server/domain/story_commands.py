"""Commands of the stories in words and pictures. Fields: shared/contract/story_commands.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from server.domain.audience import Audience
from shared.contract.words import Story


@dataclass(frozen=True, slots=True)
class AddPanel:
    panel: str
    story: Story
    text: str
    drawing: Sequence[Mapping[str, Any]] | None
    audience: Audience


@dataclass(frozen=True, slots=True)
class EditPanel:
    panel: str
    text: str
    drawing: Sequence[Mapping[str, Any]] | None
    revision: int


@dataclass(frozen=True, slots=True)
class AgreePanel:
    panel: str
    agrees: bool
    revision: int


@dataclass(frozen=True, slots=True)
class MovePanel:
    panel: str
    before: str | None


@dataclass(frozen=True, slots=True)
class StrikePanel:
    panel: str


StoryCommand = AddPanel | EditPanel | AgreePanel | MovePanel | StrikePanel


STORY_COMMANDS: dict[str, type[StoryCommand]] = {
    "add_panel": AddPanel,
    "edit_panel": EditPanel,
    "agree_panel": AgreePanel,
    "move_panel": MovePanel,
    "strike_panel": StrikePanel,
}
