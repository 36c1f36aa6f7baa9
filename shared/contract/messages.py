"""The envelopes on the socket and the bodies of the HTTP doors (shared/PROTOCOL.md)."""

from marshmallow import fields, validate

from shared.contract import limits
from shared.contract.account_messages import ACCOUNT_MESSAGES
from shared.contract.commands import COMMANDS
from shared.contract.fields import (
    AnswerValue,
    Base64Bytes,
    Message,
    identifier,
    maybe_identifier,
    maybe_one_of,
    one_line,
    one_of,
)
from shared.contract.records import RECORDS
from shared.contract.refusals import Refused
from shared.contract.words import (
    JOINING_ROLES,
    OF_A_SCREEN,
    Agency,
    PairPart,
    PersonState,
    Role,
    Whereabouts,
)

# Client to server, over the socket


class Command(Message):
    """`body` is validated by the schema of `kind` in commands.COMMANDS."""

    id = identifier()
    kind = fields.String(required=True, validate=validate.Length(1, 40))
    body = fields.Dict(keys=fields.String(), required=True)


class Answer(Message):
    """An answer on the scale: '00' to '10', or 'pp' to pass. It is no command: nothing logs it.
    `person` is who has asked the sender to answer for them, null for the sender's own."""

    round = identifier()
    value = AnswerValue()
    person = maybe_identifier()


class Resume(Message):
    stream = fields.String(required=True, validate=validate.Length(1, 40))
    epoch = identifier()
    seq = fields.Integer(required=True, strict=True)


class OpenText(Message):
    """`client` and `grant` are given back after a reconnect, null the first time.
    `vector` is the Yjs state vector of what the client has."""

    pair = identifier()
    part = one_of(PairPart)
    client = fields.Integer(required=True, allow_none=True, strict=True)
    grant = fields.String(required=True, allow_none=True, validate=validate.Length(max=64))
    vector = Base64Bytes(required=True)


class EditText(Message):
    pair = identifier()
    part = one_of(PairPart)
    update = Base64Bytes(required=True)


class CloseText(Message):
    pair = identifier()
    part = one_of(PairPart)


# Server to client, over the socket


class Receipt(Message):
    """Answers a command, an answer, or a text message. `refused` is null when it was kept."""

    id = fields.String(required=True, allow_none=True)
    refused = fields.Nested(Refused, required=True, allow_none=True)


class Because(Message):
    """Why a patch happened: `because.<key>` in the catalogue, and its parameters."""

    key = fields.String(required=True)
    params = fields.Dict(keys=fields.String(), values=fields.String(), required=True)


class Address(Message):
    kind = fields.String(required=True, validate=validate.OneOf(list(RECORDS)))
    id = fields.String(required=True)


class Patch(Message):
    """`put` holds whole records (records.RECORDS), `remove` their addresses."""

    seq = fields.Integer(required=True)
    put = fields.List(fields.Dict(), required=True)
    remove = fields.List(fields.Nested(Address), required=True)
    because = fields.Nested(Because, required=True)


class Patches(Message):
    """Consecutive patches of one stream; the first is the client's seq + 1."""

    stream = fields.String(required=True)
    epoch = fields.String(required=True)
    patches = fields.List(fields.Nested(Patch), required=True)


class Snapshot(Message):
    stream = fields.String(required=True)
    epoch = fields.String(required=True)
    seq = fields.Integer(required=True)
    records = fields.List(fields.Dict(), required=True)


class Resumed(Message):
    """Answers resume: one of the two is null."""

    snapshot = fields.Nested(Snapshot, required=True, allow_none=True)
    patches = fields.Nested(Patches, required=True, allow_none=True)


class Me(Message):
    person = fields.String(required=True)
    name = fields.String(required=True)
    role = one_of(Role)
    state = one_of(PersonState)


class Invitation(Message):
    """How others join; only the chair and the projector are told."""

    address = fields.String(required=True)
    code = fields.String(required=True)


class Welcome(Message):
    """Sent on connecting and whenever what the person may see or do changes as a whole.

    Replaces everything the client holds. Someone waiting gets no snapshots, no meeting type.
    `vocabulary` is the meeting type's file in shared/vocabulary, its `may` the commands this
    role may send. Someone who has stepped out of a confidential part gets no snapshots either;
    those inside are told its `part`, the audience that new items belong to first. `at` is the
    server's time, by which a timer counts: a phone's own clock may be wrong.
    """

    protocol = fields.Integer(required=True)
    at = fields.String(required=True)
    me = fields.Nested(Me, required=True)
    may = fields.List(fields.String(), required=True)
    snapshots = fields.List(fields.Nested(Snapshot), required=True)
    stepped_out = fields.Boolean(required=True)
    part = fields.String(required=True, allow_none=True)
    vocabulary = fields.Dict(required=True, allow_none=True)
    invitation = fields.Nested(Invitation, required=True, allow_none=True)


class TextOpened(Message):
    """`update` is what the client lacks; `vector` what the server has, so that the client can
    send what the server lacks. The client writes as `client`, and gives `grant` back when it
    returns."""

    client = fields.Integer(required=True)
    grant = fields.String(required=True)
    update = Base64Bytes(required=True)
    vector = Base64Bytes(required=True)


class TextUpdate(Message):
    pair = fields.String(required=True)
    part = one_of(PairPart)
    update = Base64Bytes(required=True)


class Farewell(Message):
    """The last message before the server hangs up for good: `farewell.<reason>`."""

    reason = fields.String(
        required=True, validate=validate.OneOf(["removed", "refused", "left", "over", "too_old"])
    )


# HTTP doors


class Join(Message):
    """POST /api/join. Leads to the waiting room, never further."""

    code = fields.String(required=True, validate=validate.Length(1, 12))
    name = one_line(limits.NAME_LENGTH)
    role = one_of(Role, *JOINING_ROLES)
    relation = one_line(limits.RELATION_LENGTH, shortest=0)
    whereabouts = one_of(Whereabouts, *OF_A_SCREEN)
    others = one_line(limits.OTHERS_LENGTH, shortest=0)
    agency = maybe_one_of(Agency)


class Invite(Message):
    """POST /api/seats/<seat>/invitations, for the chair: a personal link for somebody."""

    name = one_line(limits.NAME_LENGTH)
    role = one_of(Role, *JOINING_ROLES)
    relation = one_line(limits.RELATION_LENGTH, shortest=0)


class Invited(Message):
    """The personal link, told this once. POST …/invitations/<person>/again makes a new one and
    ends the old."""

    person = fields.String(required=True)
    address = fields.String(required=True)
    expires_at = fields.String(required=True)


class Claim(Message):
    """POST /api/claim. Turns a single-use link into a seat."""

    token = fields.String(required=True, validate=validate.Regexp(r"^[A-Za-z0-9_-]{20,64}\Z"))


class Seated(Message):
    """The seat's address is /room/<seat>; its secret is in the cookie."""

    seat = fields.String(required=True)


class Ticket(Message):
    """POST /api/seats/<seat>/ticket. Good once, for 30 seconds, on the path given."""

    ticket = fields.String(required=True)
    route = fields.String(required=True)


class RecordEdition(Message):
    """One edition of the record: GET …/records/<edition> is the bundle, …/records/<edition>.pdf the
    document alone, both under the name `file`. `people` are the names of those it is for. Only
    the `full` one holds everything; it is the chair's own. `exported_at` is when it was first
    downloaded."""

    edition = fields.String(required=True)
    full = fields.Boolean(required=True)
    people = fields.List(fields.String(), required=True)
    file = fields.String(required=True)
    made_at = fields.String(required=True)
    exported_at = fields.String(required=True, allow_none=True)


class RecordEditions(Message):
    """GET /api/seats/<seat>/records, for the chair. Empty until the meeting is frozen."""

    editions = fields.List(fields.Nested(RecordEdition), required=True)


MESSAGES: dict[str, type[Message]] = {
    schema.__name__: schema
    for schema in (
        *(Command, Answer, Resume, OpenText, EditText, CloseText),
        *(Receipt, Patches, Snapshot, Resumed, Welcome, TextOpened, TextUpdate, Farewell),
        *(Join, Invite, Invited, Claim, Seated, Ticket, RecordEditions, Refused),
    )
} | {schema.__name__: schema for schema in ACCOUNT_MESSAGES}

__all__ = ["COMMANDS", "MESSAGES", "RECORDS"]
