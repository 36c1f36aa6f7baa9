"""What a client holds of how the meeting is run."""

from marshmallow import fields

from shared.contract.fields import Record, one_of
from shared.contract.words import Column, Stage, WritingState


class AgendaRecord(Record):
    """Where the meeting is. `timer_ends_at` is an ISO time; `adding_locked` while only who runs the
    meeting may add to the board. Without this record: gathering, no timer, not locked."""

    kind = fields.Constant("agenda", required=True)
    stage = one_of(Stage)
    timer_ends_at = fields.String(required=True, allow_none=True)
    adding_locked = fields.Boolean(required=True)


class WritingRecord(Record):
    """Everyone writes first, for one column. Until it is shared each sees only what is theirs."""

    kind = fields.Constant("writing", required=True)
    column = one_of(Column)
    audience = fields.String(required=True)
    state = one_of(WritingState)


class HandRecord(Record):
    """The person of this id would like to say something, since `at`."""

    kind = fields.Constant("hand", required=True)
    at = fields.String(required=True)


class QuorumRecord(Record):
    """For the chair: `lacking` are the agencies that are not here, 'others' for more of them, and
    'family'. Nothing is lacking: there is a quorum."""

    kind = fields.Constant("quorum", required=True)
    lacking = fields.List(fields.String(), required=True)


class GoingAheadRecord(Record):
    """The chair went ahead without a quorum: what was `lacking` then, and the reason."""

    kind = fields.Constant("going_ahead", required=True)
    lacking = fields.List(fields.String(), required=True)
    reason = fields.String(required=True)
    at = fields.String(required=True)


RUNNING_RECORDS: dict[str, type[Record]] = {
    "agenda": AgendaRecord,
    "writing": WritingRecord,
    "hand": HandRecord,
    "quorum": QuorumRecord,
    "going_ahead": GoingAheadRecord,
}
