"""Envelopes, and canonical bytes."""

import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from server.plugins.record.canonical import NotCanonical, canonical_bytes, read_canonical
from server.plugins.record.dsse import EnvelopeRefused, read_envelope, seal, signature_holds
from tests.plugins.record.make_golden import PUBLISHED_KEY

TYPE = "http://example.com/HelloWorld"


def test_signs_what_the_dsse_protocol_says() -> None:
    envelope = json.loads(seal(b"hello world", TYPE, PUBLISHED_KEY))
    assert envelope["payload"] == "aGVsbG8gd29ybGQ="
    read = read_envelope(seal(b"hello world", TYPE, PUBLISHED_KEY))
    Ed25519PublicKey.from_public_bytes(PUBLISHED_KEY.public_key).verify(
        read.signature, b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    )


def test_another_payload_type_or_key_does_not_hold() -> None:
    read = read_envelope(seal(b"hello world", TYPE, PUBLISHED_KEY))
    assert signature_holds(read, PUBLISHED_KEY.public_key)
    assert not signature_holds(read, bytes(32))
    other = read_envelope(
        seal(b"hello world", TYPE, PUBLISHED_KEY).replace(b"HelloWorld", b"HelloW0rld")
    )
    assert not signature_holds(other, PUBLISHED_KEY.public_key)


@pytest.mark.parametrize("spoil", ["space", "field", "second", "padding"])
def test_an_envelope_written_another_way_is_refused(spoil: str) -> None:
    sealed = seal(b"hello", TYPE, PUBLISHED_KEY)
    value: dict[str, Any] = json.loads(sealed)
    if spoil == "space":
        data = sealed + b"\n"
    elif spoil == "field":
        data = canonical_bytes(value | {"more": 1})
    elif spoil == "second":
        data = canonical_bytes(value | {"signatures": value["signatures"] * 2})
    else:
        data = sealed.replace(b"aGVsbG8=", b"aGVsbG9=")
        assert data != sealed
    with pytest.raises(EnvelopeRefused):
        read_envelope(data)


@pytest.mark.parametrize(
    "data",
    [
        b'{"a":1,"a":2}',
        b'{"b":1,"a":2}',
        b'{"a":1.5}',
        b'{"a":NaN}',
        b'{"a":1e2}',
        b'{"a": 1}',
        b'{"a":"e\xcc\x81"}',
        b'{"a":"\\ud800"}',
        b'{"a":"\xff"}',
        b'{"a":99999999999999999999}',
        b"[" * 100_000,
    ],
)
def test_data_written_another_way_is_refused(data: bytes) -> None:
    with pytest.raises(NotCanonical):
        read_canonical(data)


def test_what_is_written_can_be_read() -> None:
    value = {"b": [1, None, True, "é"], "a": {}}
    assert read_canonical(canonical_bytes(value)) == value
