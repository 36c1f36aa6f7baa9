"""Field types that several messages share."""

import base64
import binascii
import unicodedata
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, validate

from shared.contract import limits


class Message(Schema):
    """Base of every schema: a field the contract does not name is an error."""

    class Meta:
        unknown = RAISE


class Record(Message):
    """Base of what a client holds, addressed by (kind, id)."""

    id = fields.String(required=True)


def identifier(*, allow_none: bool = False) -> fields.String:
    """An id made by the client or the server: 8-22 characters of base64url."""
    return fields.String(required=True, allow_none=allow_none, validate=_is_identifier)


def maybe_identifier() -> fields.String:
    """An id, or null, which may be left out."""
    return fields.String(allow_none=True, load_default=None, validate=_is_identifier)


_is_identifier = validate.Regexp(rf"^[A-Za-z0-9_-]{{8,{limits.ID_LENGTH}}}\Z")


class Word(fields.String):
    """One word of a StrEnum: its value on the wire, its member in the program."""

    def __init__(self, words: type[StrEnum], allowed: tuple[StrEnum, ...], **kwargs: Any) -> None:
        choices = [str(word) for word in allowed or tuple(words)]
        super().__init__(validate=validate.OneOf(choices), **kwargs)
        self.words = words

    def deserialize(
        self,
        value: Any,
        attr: str | None = None,
        data: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> Any:
        word = super().deserialize(value, attr, data, **kwargs)
        return None if word is None else self.words(word)


def one_of(
    words: type[StrEnum], *allowed: StrEnum, allow_none: bool = False, required: bool = True
) -> Word:
    """A word of `words`, or only of those `allowed`."""
    return Word(words, allowed, required=required, allow_none=allow_none)


def maybe_one_of(words: type[StrEnum]) -> Word:
    """A word of `words`, or null, which may be left out."""
    return Word(words, (), allow_none=True, load_default=None)


class WrittenText(fields.String):
    """What a person wrote: NFC, trimmed, over several lines unless `one_line`.

    A control character, a lone surrogate, or a sign that turns the direction of what follows
    is refused rather than silently dropped, so that what someone sees acknowledged is what
    they wrote, and nobody's words can be made to read otherwise.
    """

    def __init__(self, *, one_line: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.one_line = one_line

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        text = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).strip()
        allowed = "" if self.one_line else "\n\t"
        if any(_is_unwelcome(sign) and sign not in allowed for sign in text):
            raise ValidationError("has a sign that cannot be kept")
        if text and all(_is_unseen(sign) for sign in text):
            raise ValidationError("has nothing that can be seen")
        return text


_TURNS_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def _is_unwelcome(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") or sign in _TURNS_DIRECTION


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cf", "Zs") or sign in _BLANK_LETTERS


def audience(*also: str) -> fields.String:
    """Who sees an item: 'everyone', 'professionals', or 'audience:<id>' of one the chair made.
    `also` may hold 'own': nobody but the sender."""
    words = "|".join(("everyone", "professionals", *also))
    pattern = rf"^({words}|audience:[A-Za-z0-9_-]{{8,{limits.ID_LENGTH}}})\Z"
    return fields.String(required=True, validate=validate.Regexp(pattern))


def written(longest: int, *, shortest: int = 1) -> WrittenText:
    """Text of up to `longest` characters after trimming."""
    return WrittenText(required=True, validate=validate.Length(shortest, longest))


def one_line(longest: int, *, shortest: int = 1) -> WrittenText:
    """A name or the like."""
    return WrittenText(required=True, one_line=True, validate=validate.Length(shortest, longest))


def day(*, allow_none: bool = False) -> fields.String:
    """A day as YYYY-MM-DD."""
    return fields.String(required=True, allow_none=allow_none, validate=_is_day)


def _is_day(value: str) -> None:
    try:
        is_day = date.fromisoformat(value).isoformat() == value
    except ValueError:
        is_day = False
    if not is_day:
        raise ValidationError("is not a day")


class Truth(fields.Boolean):
    """true or false, and no other way to say either."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> bool:
        if not isinstance(value, bool):
            raise ValidationError("is neither true nor false")
        return value


class Base64Bytes(fields.Field[bytes]):
    """Bytes as base64 text, at most limits.UPDATE_BYTES once decoded."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> bytes:
        if not isinstance(value, str) or len(value) > limits.UPDATE_BYTES * 4 // 3 + 4:
            raise ValidationError("is not base64 of a permitted length")
        try:
            return base64.b64decode(value, validate=True)
        except (binascii.Error, ValueError) as error:
            raise ValidationError("is not base64") from error

    def _serialize(self, value: bytes | None, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        return None if value is None else base64.b64encode(value).decode("ascii")


PASS = "pp"  # noqa: S105  a word of the wire
_ANSWERS = [f"{n:02d}" for n in range(limits.SCALE_LOWEST, limits.SCALE_HIGHEST + 1)] + [PASS]


class AnswerValue(fields.String):
    """A number on the scale, or a pass, always in two characters: whoever watches the network
    could tell a 10 or a pass from a 5 by the length of what is sent."""

    def __init__(self) -> None:
        super().__init__(required=True, validate=validate.OneOf(_ANSWERS))

    def deserialize(
        self,
        value: Any,
        attr: str | None = None,
        data: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> Any:
        text = super().deserialize(value, attr, data, **kwargs)
        return None if text == PASS else int(text)


def answer_value(value: int | None) -> str:
    """How an answer travels."""
    return PASS if value is None else f"{value:02d}"
