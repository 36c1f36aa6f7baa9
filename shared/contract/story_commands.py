"""Words and Pictures, and the child's safety plan: told panel by panel, agreed line by line."""

from marshmallow import fields

from shared.contract import limits
from shared.contract.drawing import maybe_drawing
from shared.contract.fields import Message, Truth, audience, identifier, one_of, written
from shared.contract.words import Story


class AddPanel(Message):
    panel = identifier()
    story = one_of(Story)
    text = written(limits.PANEL_LENGTH, shortest=0)
    drawing = maybe_drawing()
    audience = audience()


class EditPanel(Message):
    """Whoever had agreed to the panel is asked again. A drawing that is left out stays."""

    panel = identifier()
    text = written(limits.PANEL_LENGTH, shortest=0)
    drawing = maybe_drawing()
    revision = fields.Integer(required=True, strict=True)


class AgreePanel(Message):
    """Whether the sender agrees to the panel as it stands."""

    panel = identifier()
    agrees = Truth(required=True)
    revision = fields.Integer(required=True, strict=True)


class MovePanel(Message):
    """Before the named panel, or to the end."""

    panel = identifier()
    before = identifier(allow_none=True)


class StrikePanel(Message):
    panel = identifier()


STORY_COMMANDS: dict[str, type[Message]] = {
    "add_panel": AddPanel,
    "edit_panel": EditPanel,
    "agree_panel": AgreePanel,
    "move_panel": MovePanel,
    "strike_panel": StrikePanel,
}
