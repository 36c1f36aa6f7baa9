"""What a client holds of the plan, the network, the views, the decision and the stories."""

from marshmallow import fields

from shared.contract.drawing import drawing
from shared.contract.fields import Record, one_of
from shared.contract.words import Perspective, Position, Story


class MemberRecord(Record):
    """Somebody of the safety network: what they do, and whether they know the worries."""

    kind = fields.Constant("member", required=True)
    name = fields.String(required=True)
    relation = fields.String(required=True)
    knows_worries = fields.Boolean(required=True)
    offers = fields.String(required=True)
    author = fields.String(required=True)
    audience = fields.String(required=True)
    struck = fields.Boolean(required=True)


class ViewRecord(Record):
    """What a person, or a perspective, thinks; `position` is on the decision."""

    kind = fields.Constant("view", required=True)
    person = fields.String(required=True, allow_none=True)
    perspective = one_of(Perspective, allow_none=True)
    text = fields.String(required=True)
    position = one_of(Position, allow_none=True)
    author = fields.String(required=True)
    audience = fields.String(required=True)
    struck = fields.Boolean(required=True)


class DecisionRecord(Record):
    """`outcome` and `categories` are words of the meeting type's vocabulary."""

    kind = fields.Constant("decision", required=True)
    outcome = fields.String(required=True)
    categories = fields.List(fields.String(), required=True)
    reason = fields.String(required=True)
    dissent = fields.String(required=True)
    at = fields.String(required=True)


class DeadlineRecord(Record):
    """A timescale of the meeting type. `computed` is the day it gives, `due` the one that holds;
    where they differ, `reason` says why. Days are YYYY-MM-DD."""

    kind = fields.Constant("deadline", required=True)
    computed = fields.String(required=True)
    due = fields.String(required=True)
    reason = fields.String(required=True)


class PanelRecord(Record):
    """One panel of a story in words and pictures. `agreed_by` are the people who have agreed to it
    as it stands."""

    kind = fields.Constant("panel", required=True)
    story = one_of(Story)
    text = fields.String(required=True)
    drawing = drawing()
    agreed_by = fields.List(fields.String(), required=True)
    author = fields.String(required=True)
    audience = fields.String(required=True)
    place = fields.String(required=True)
    struck = fields.Boolean(required=True)
    revision = fields.Integer(required=True)


PLAN_RECORDS: dict[str, type[Record]] = {
    "member": MemberRecord,
    "view": ViewRecord,
    "decision": DecisionRecord,
    "deadline": DeadlineRecord,
    "panel": PanelRecord,
}
