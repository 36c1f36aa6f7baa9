"""Sealed boxes: AES-256-GCM over a fixed-size table of (HMAC of the person, answer)."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from server.application.boxes_port import BoxNotOpened

_NONCE = 12
_TAG = 16
_NONE, _PASS = b"--", b"pp"
_ROW = _TAG + 2


class AesGcmBoxes:
    def empty(self, key: bytes, people: Sequence[str]) -> bytes:
        return _seal(key, {_tag(key, person): _NONE for person in people})

    def with_answer(self, key: bytes, box: bytes, person: str, value: int | None) -> bytes:
        table = _open(key, box)
        tag = _tag(key, person)
        if tag not in table:
            raise KeyError("not on the roster")
        table[tag] = _PASS if value is None else f"{value:02d}".encode("ascii")
        return _seal(key, table)

    def answers(self, key: bytes, box: bytes, people: Sequence[str]) -> dict[str, int | None]:
        table = _open(key, box)
        kept = {person: table[_tag(key, person)] for person in people}
        return {
            person: None if value == _PASS else int(value)
            for person, value in kept.items()
            if value != _NONE
        }


def _tag(key: bytes, person: str) -> bytes:
    return hmac.digest(key, person.encode(), hashlib.sha256)[:_TAG]


def _seal(key: bytes, table: dict[bytes, bytes]) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    rows = b"".join(tag + table[tag] for tag in sorted(table))
    return nonce + AESGCM(key).encrypt(nonce, rows, None)


def _open(key: bytes, box: bytes) -> dict[bytes, bytes]:
    try:
        rows = AESGCM(key).decrypt(box[:_NONCE], box[_NONCE:], None)
    except (InvalidTag, ValueError) as failure:
        raise BoxNotOpened from failure
    return {rows[at : at + _TAG]: rows[at + _TAG : at + _ROW] for at in range(0, len(rows), _ROW)}
