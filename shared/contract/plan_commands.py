"""The plan: who does what by when, the network, everyone's views, and the decision."""

from marshmallow import fields, validate

from shared.contract import limits
from shared.contract.fields import (
    Message,
    Truth,
    audience,
    day,
    identifier,
    one_line,
    one_of,
    written,
)
from shared.contract.words import Perspective, Position, StepState


class PlanCard(Message):
    """Says of a next step who does it (`owner` in words, and the id of that person or member of the
    network where there is one), by which day, for which goal, and how far it is. Of a bottom line
    only which pair it protects: its other fields are '' and null."""

    card = identifier()
    owner = one_line(limits.OWNER_LENGTH, shortest=0)
    owner_id = identifier(allow_none=True)
    due = day(allow_none=True)
    pair = identifier(allow_none=True)
    state = one_of(StepState, allow_none=True)
    revision = fields.Integer(required=True, strict=True)


class SetMember(Message):
    """Puts somebody on the list of the safety network, or changes what it says of them."""

    member = identifier()
    name = one_line(limits.NAME_LENGTH)
    relation = one_line(limits.RELATION_LENGTH, shortest=0)
    knows_worries = Truth(required=True)
    offers = written(limits.OFFERS_LENGTH, shortest=0)
    audience = audience()


class StrikeMember(Message):
    member = identifier()


class GiveView(Message):
    """What somebody thinks. One's own with `person` oneself; for others, whoever runs the meeting
    takes it down: of a `person`, or of a `perspective` when nobody of it is here. `position` is
    what they say of the decision, if anything."""

    view = identifier()
    person = identifier(allow_none=True)
    perspective = one_of(Perspective, allow_none=True)
    text = written(limits.VIEW_LENGTH, shortest=0)
    position = one_of(Position, allow_none=True)
    audience = audience()


class StrikeView(Message):
    view = identifier()


class RecordDecision(Message):
    """`outcome` and `categories` are words of the meeting type's vocabulary."""

    outcome = fields.String(required=True, validate=validate.Regexp(r"^[a-z_]{2,40}\Z"))
    categories = fields.List(
        fields.String(validate=validate.Regexp(r"^[a-z_]{2,40}\Z")),
        required=True,
        validate=validate.Length(0, 10),
    )
    reason = written(limits.DECISION_LENGTH, shortest=0)
    dissent = written(limits.DECISION_LENGTH, shortest=0)


class SetDeadline(Message):
    """Another day than the one computed, and why. The computed day again takes it back."""

    deadline = fields.String(required=True, validate=validate.Regexp(r"^[a-z_]{2,40}\Z"))
    due = day()
    reason = written(limits.REASON_LENGTH, shortest=0)


PLAN_COMMANDS: dict[str, type[Message]] = {
    "plan_card": PlanCard,
    "set_member": SetMember,
    "strike_member": StrikeMember,
    "give_view": GiveView,
    "strike_view": StrikeView,
    "record_decision": RecordDecision,
    "set_deadline": SetDeadline,
}
