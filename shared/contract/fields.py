"""Field types that several messages share."""

import base64
import binascii
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, validate

from shared.contract import limits


class Message(Schema):
    """Base of every schema: a field the contract does not name is an error."""

    class Meta:
        unknown = RAISE


def identifier(*, allow_none: bool = False) -> fields.String:
    """An id made by the client or the server: 8-22 characters of base64url."""
    pattern = validate.Regexp(rf"^[A-Za-z0-9_-]{{8,{limits.ID_LENGTH}}}\Z")
    return fields.String(required=True, allow_none=allow_none, validate=pattern)


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


class WrittenText(fields.String):
    """What a person wrote: NFC, trimmed, no control characters but line breaks.

    A lone surrogate or a control character is refused rather than silently dropped,
    so that what someone sees acknowledged is what they wrote.
    """

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        text = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).strip()
        if any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in text):
            raise ValidationError("has a character that cannot be kept")
        return text


def written(longest: int, *, shortest: int = 1, required: bool = True) -> WrittenText:
    """Text of shortest..longest characters after trimming."""
    return WrittenText(required=required, validate=validate.Length(shortest, longest))


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
