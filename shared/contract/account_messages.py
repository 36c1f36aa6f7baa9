"""The bodies of the doors to accounts (server/wire/account_doors.py says what each door does)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from marshmallow import ValidationError, fields, validate

from shared.contract import limits
from shared.contract.fields import Message, identifier, one_line, one_of
from shared.contract.words import AccountRole, AccountWish, MeetingState, MeetingType


class Moment(fields.String):
    """A time as `new Date().toISOString()` writes it: 2026-03-02T09:30:00.000Z."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> str:
        text: str = super()._deserialize(value, attr, data, **kwargs)
        if len(text) != len("2026-03-02T09:30:00.000Z") or not text.endswith("Z"):
            raise ValidationError("is not a time with milliseconds and Z")
        try:
            datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ")
        except ValueError as error:
            raise ValidationError("is not a time") from error
        return text


def _token() -> fields.String:
    return fields.String(required=True, validate=validate.Regexp(r"^[A-Za-z0-9_-]{43}\Z"))


# Page to server


class AccountInvitation(Message):
    """POST /api/account/invited."""

    token = _token()


class PasskeyRegistration(Message):
    """POST /api/account/passkeys. `credential` is PublicKeyCredential.toJSON()."""

    token = _token()
    credential = fields.Dict(keys=fields.String(), required=True)


class PasskeySignIn(Message):
    """POST /api/account/sign-in."""

    credential = fields.Dict(keys=fields.String(), required=True)


class FreshSignIn(Message):
    """POST /api/account/fresh."""

    seat = identifier()
    credential = fields.Dict(keys=fields.String(), required=True)


class OidcBegin(Message):
    """POST /api/account/oidc. `token` goes with `invited`, `seat` with `fresh`, else null."""

    wish = one_of(AccountWish)
    token = fields.String(
        required=True, allow_none=True, validate=validate.Regexp(r"^[A-Za-z0-9_-]{43}\Z")
    )
    seat = identifier(allow_none=True)


class OidcFinish(Message):
    """POST /api/account/oidc/finish. `query` is what stands after the `?` of /signed-in."""

    query = fields.String(required=True, validate=validate.Length(1, 4_000))


class MeetingToMake(Message):
    """POST /api/account/meetings. `starts_at` is null when it is not known yet."""

    type = one_of(MeetingType)
    title = one_line(limits.TITLE_LENGTH)
    starts_at = Moment(required=True, allow_none=True)


class ChairToSet(Message):
    """POST /api/account/meetings/<id>/chair. `account` is a chair's, from /api/account/chairs."""

    account = identifier()


# Server to page


class WaysIn(Message):
    """GET /api/account/ways. Passkeys always work; `oidc` when the organisation's own sign-in is
    set up, and then invited people use that."""

    oidc = fields.Boolean(required=True)


class AccountInvited(Message):
    """Who the invitation is for. `passkey` is for parseCreationOptionsFromJSON(); null when the
    organisation's own sign-in is to be used."""

    name = fields.String(required=True)
    role = one_of(AccountRole)
    passkey = fields.Dict(required=True, allow_none=True)


class PasskeyAsked(Message):
    """POST /api/account/sign-in/options. `passkey` is for parseRequestOptionsFromJSON()."""

    passkey = fields.Dict(required=True)


class SignedIn(Message):
    """GET /api/account, and the answer to every way of signing in. Times are ISO 8601 UTC;
    `ends_at` is the latest end, `idles_at` the end if nothing is done."""

    account = fields.String(required=True)
    name = fields.String(required=True)
    role = one_of(AccountRole)
    idles_at = fields.String(required=True)
    ends_at = fields.String(required=True)


class OidcAddress(Message):
    """Where the browser goes to sign in."""

    address = fields.String(required=True)


class OidcFinished(Message):
    """`seat` is the one that `fresh` was asked for, else null."""

    wish = one_of(AccountWish)
    seat = fields.String(required=True, allow_none=True)


class AccountMeeting(Message):
    """`chair` is the chairing account's name, null when the meeting has none."""

    id = fields.String(required=True)
    type = one_of(MeetingType)
    title = fields.String(required=True)
    created_at = fields.String(required=True)
    starts_at = fields.String(required=True, allow_none=True)
    state = one_of(MeetingState)
    chair = fields.String(required=True, allow_none=True)


class AccountMeetings(Message):
    """GET /api/account/meetings: a chair's own, all of them for a service manager."""

    meetings = fields.List(fields.Nested(AccountMeeting), required=True)


class MeetingMade(Message):
    meeting = fields.String(required=True)


class ProjectorLink(Message):
    """POST /api/account/meetings/<id>/projector. Works once, in the browser that opens it first."""

    address = fields.String(required=True)


class ChairAccount(Message):
    id = fields.String(required=True)
    name = fields.String(required=True)


class ChairAccounts(Message):
    """GET /api/account/chairs: the open accounts of chairs, by name, for a service manager."""

    chairs = fields.List(fields.Nested(ChairAccount), required=True)


class AuditEntry(Message):
    """`tag` is one of shared/contract/audit.py. `meeting`, `subject` (whom or what it was done to)
    and `actor` are ids, or null."""

    seq = fields.Integer(required=True)
    at = fields.String(required=True)
    tag = fields.String(required=True)
    meeting = fields.String(required=True, allow_none=True)
    subject = fields.String(required=True, allow_none=True)
    actor = fields.String(required=True, allow_none=True)


class AuditPage(Message):
    """GET /api/account/audit?before=<seq>, for a service manager: newest first. `before` is for
    the next page, null on the last."""

    entries = fields.List(fields.Nested(AuditEntry), required=True)
    before = fields.Integer(required=True, allow_none=True)


ACCOUNT_MESSAGES: tuple[type[Message], ...] = (
    *(AccountInvitation, PasskeyRegistration, PasskeySignIn, FreshSignIn, OidcBegin, OidcFinish),
    *(MeetingToMake, ChairToSet, WaysIn, AccountInvited, PasskeyAsked, SignedIn, OidcAddress),
    *(OidcFinished, AccountMeetings, MeetingMade, ProjectorLink, ChairAccounts, AuditPage),
)
