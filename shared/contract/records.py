"""What a client holds: one schema per kind of record, as it leaves the server.

A record is addressed by (kind, id). The fields are what the audience may see; the server
keeps more (a round's roster, for one) and never sends it.
"""

from marshmallow import fields, validate

from shared.contract.drawing import drawing
from shared.contract.fields import Message, Record, identifier, one_of
from shared.contract.plan_records import PLAN_RECORDS
from shared.contract.running_records import RUNNING_RECORDS
from shared.contract.words import (
    Agency,
    Category,
    House,
    MeetingState,
    MeetingType,
    PairPart,
    PairState,
    PersonState,
    Perspective,
    ReleaseForm,
    Role,
    RoundMode,
    RoundState,
    ScreenMode,
    StepState,
    Whereabouts,
    Wish,
)


class MeetingRecord(Record):
    kind = fields.Constant("meeting", required=True)
    type = one_of(MeetingType)
    title = fields.String(required=True)
    state = one_of(MeetingState)
    frozen_at = fields.String(required=True, allow_none=True)


class PersonRecord(Record):
    """`relation` is the person's own word for who they are to the child, `others` for who can see
    or hear the meeting where they are ('' when they have said nobody). `came_at` is when they
    were let in. `by_link` while somebody whom the chair invited by name is still to be let in:
    others came with the code, and under whatever name they gave."""

    kind = fields.Constant("person", required=True)
    name = fields.String(required=True)
    role = one_of(Role)
    relation = fields.String(required=True)
    state = one_of(PersonState)
    whereabouts = one_of(Whereabouts)
    others = fields.String(required=True)
    came_at = fields.String(required=True, allow_none=True)
    by_link = fields.Boolean(required=True)
    proxy = fields.String(required=True, allow_none=True)
    agency = one_of(Agency, allow_none=True)


class PresenceRecord(Record):
    """Present while the person of the same id has an open connection."""

    kind = fields.Constant("presence", required=True)


class CardRecord(Record):
    """`place` sorts cards within a category, by plain string comparison.

    `said_by` are the people whose words they are, when that is not the author alone. A card with
    `merged_into` is shown only within that other card. `writing` is the private writing it came
    from, `round` the closed round it explains, `house` the house in which a child put it. Of a next
    step: `owner` in words, with `owner_id` where that is a person or a member of the network, `due`
    (YYYY-MM-DD) and `state`. `pair` is whose goal a next step serves, or what a bottom line
    protects. In the audience 'person:<id>' nobody but this person
    sees it.
    """

    kind = fields.Constant("card", required=True)
    category = one_of(Category)
    text = fields.String(required=True)
    perspective = one_of(Perspective, allow_none=True)
    author = fields.String(required=True)
    audience = fields.String(required=True)
    place = fields.String(required=True)
    struck = fields.Boolean(required=True)
    revision = fields.Integer(required=True)
    said_by = fields.List(fields.String(), required=True)
    merged_into = fields.String(required=True, allow_none=True)
    writing = fields.String(required=True, allow_none=True)
    round = fields.String(required=True, allow_none=True)
    house = one_of(House, allow_none=True)
    drawing = drawing()
    owner = fields.String(required=True)
    owner_id = fields.String(required=True, allow_none=True)
    due = fields.String(required=True, allow_none=True)
    pair = fields.String(required=True, allow_none=True)
    state = one_of(StepState, allow_none=True)


class PairRecord(Record):
    """A danger statement and its safety goal; `statement` and `goal` are the settled texts."""

    kind = fields.Constant("pair", required=True)
    statement = fields.String(required=True)
    goal = fields.String(required=True)
    state = one_of(PairState)
    author = fields.String(required=True)
    audience = fields.String(required=True)
    place = fields.String(required=True)
    struck = fields.Boolean(required=True)
    revision = fields.Integer(required=True)


class EditingRecord(Record):
    """Who has a text open for writing: id is '<pair>.<part>', people are person ids."""

    kind = fields.Constant("editing", required=True)
    pair = fields.String(required=True)
    part = one_of(PairPart)
    people = fields.List(fields.String(), required=True)


class GroupRelease(Message):
    perspective = one_of(Perspective)
    form = one_of(ReleaseForm)
    count = fields.Integer(required=True)
    dots = fields.List(fields.Integer(), required=True, allow_none=True)
    lowest = fields.Integer(required=True, allow_none=True)
    highest = fields.Integer(required=True, allow_none=True)


class Release(Message):
    """What may be told of a closed round.

    `numbers` people gave a number, `without` were asked and did not (passed or no answer).
    Both are null when withheld. `dots` are the numbers in ascending order, only for the form
    'dots'. `groups` only when shown by perspective, and then `dots` is null.
    """

    form = one_of(ReleaseForm)
    numbers = fields.Integer(required=True, allow_none=True)
    without = fields.Integer(required=True, allow_none=True)
    dots = fields.List(fields.Integer(), required=True, allow_none=True)
    lowest = fields.Integer(required=True, allow_none=True)
    highest = fields.Integer(required=True, allow_none=True)
    groups = fields.List(fields.Nested(GroupRelease), required=True, allow_none=True)


class NamedNumber(Message):
    person = fields.String(required=True)
    value = fields.Integer(required=True)


class RoundRecord(Record):
    """`promised` is the fullest form the answers may be shown in, told before opening. `by_proxy`
    of those asked answer through somebody else. `named` are those who put their name to a number,
    as far as that gives nobody else away."""

    kind = fields.Constant("round", required=True)
    pair = fields.String(required=True)
    number = fields.Integer(required=True)
    mode = one_of(RoundMode)
    promised = one_of(ReleaseForm)
    lowest_means = fields.String(required=True)
    highest_means = fields.String(required=True)
    asked = fields.Integer(required=True)
    by_proxy = fields.Integer(required=True)
    state = one_of(RoundState)
    release = fields.Nested(Release, required=True, allow_none=True)
    named = fields.List(fields.Nested(NamedNumber), required=True)


class OwnNumberRecord(Record):
    """Sent to one person only: the number of a round they have put their name to."""

    kind = fields.Constant("own_number", required=True)
    round = fields.String(required=True)
    value = fields.Integer(required=True)


class TurnoutRecord(Record):
    """'6 of 8 in', while the round of the same id is open."""

    kind = fields.Constant("turnout", required=True)
    answered = fields.Integer(required=True)
    asked = fields.Integer(required=True)


class BallotRecord(Record):
    """Sent to one person only: `id` is who is asked in `round`, they or somebody they answer for,
    and whether that answer is in. Never the answer."""

    kind = fields.Constant("ballot", required=True)
    round = fields.String(required=True)
    answered = fields.Boolean(required=True)


class ScreenRecord(Record):
    kind = fields.Constant("screen", required=True)
    mode = one_of(ScreenMode)
    target = fields.String(required=True, allow_none=True)
    page = fields.Integer(required=True)
    blank = fields.Boolean(required=True)


class AudienceRecord(Record):
    """An audience the chair has made. Only its people are told of it. Items name it
    'audience:<id>'; `members` are person ids."""

    kind = fields.Constant("audience", required=True)
    name = fields.String(required=True)
    members = fields.List(fields.String(), required=True)


class PartRecord(Record):
    """A confidential part, for the chair only. `audience` is the id of who stayed, `stepped_out`
    the people who were asked to go when it began."""

    kind = fields.Constant("part", required=True)
    audience = fields.String(required=True)
    reason = fields.String(required=True)
    stepped_out = fields.List(fields.String(), required=True)
    started_at = fields.String(required=True)
    ended_at = fields.String(required=True, allow_none=True)


class AsideRecord(Record):
    """What the person of the same id has told the chair, and the chair only."""

    kind = fields.Constant("aside", required=True)
    wish = one_of(Wish)
    at = fields.String(required=True)


class UndoableRecord(Record):
    """Sent to one person only: the command they may take back now, and what it did."""

    kind = fields.Constant("undoable", required=True)
    command = identifier()
    did = fields.String(required=True, validate=validate.Length(1, 40))


RECORDS: dict[str, type[Record]] = {
    "meeting": MeetingRecord,
    "person": PersonRecord,
    "presence": PresenceRecord,
    "card": CardRecord,
    "pair": PairRecord,
    "editing": EditingRecord,
    "round": RoundRecord,
    "turnout": TurnoutRecord,
    "ballot": BallotRecord,
    "screen": ScreenRecord,
    "undoable": UndoableRecord,
    "audience": AudienceRecord,
    "part": PartRecord,
    "aside": AsideRecord,
    "own_number": OwnNumberRecord,
    **RUNNING_RECORDS,
    **PLAN_RECORDS,
}
