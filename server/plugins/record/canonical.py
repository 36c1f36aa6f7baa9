"""Records as bytes: RFC 8785, of integers, NFC strings, booleans, null, lists and objects only."""

import json
import unicodedata
from typing import Any

import rfc8785


class NotCanonical(Exception):
    """The value or the bytes have no place in a record; the message says what was met."""


def canonical_bytes(value: Any) -> bytes:
    """The one way to write `value`. Raises NotCanonical."""
    try:
        _require_plain(value)
        return rfc8785.dumps(value)
    except (rfc8785.CanonicalizationError, RecursionError) as problem:
        raise NotCanonical(str(problem)) from problem


def read_canonical(data: bytes) -> Any:
    """The value that `data` is the one way to write. Raises NotCanonical."""
    try:
        value = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_without_duplicates,
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
        )
    except (UnicodeDecodeError, ValueError, RecursionError) as problem:
        raise NotCanonical(str(problem)) from problem
    if canonical_bytes(value) != data:
        raise NotCanonical("the same data can be written in another way")
    return value


def _require_plain(value: Any) -> None:
    if value is None or isinstance(value, bool | int):
        return
    if isinstance(value, str):
        if not unicodedata.is_normalized("NFC", value):
            raise NotCanonical("text that is not in Unicode NFC")
    elif isinstance(value, list | tuple):
        for item in value:
            _require_plain(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                raise NotCanonical("a name that is not text")
            _require_plain(key)
            _require_plain(item)
    else:
        raise NotCanonical(f"a value of type {type(value).__name__}")


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise NotCanonical("the same name twice in one object")
    return read


def _refuse_number(written: str) -> Any:
    raise NotCanonical(f"a number that is not whole: {written[:40]}")
