"""DSSE envelopes: a payload, its type, and one Ed25519 signature over both.

https://github.com/secure-systems-lab/dsse/blob/v1.0.2/protocol.md
"""

import base64
import binascii
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from server.plugins.record.canonical import NotCanonical, canonical_bytes, read_canonical
from server.plugins.record.signing_key import Signer


class EnvelopeRefused(Exception):
    """The envelope is not one, or not in the one agreed way of writing it."""


@dataclass(frozen=True)
class Envelope:
    payload: bytes
    payload_type: str
    key_id: str
    signature: bytes


def seal(payload: bytes, payload_type: str, signer: Signer) -> bytes:
    """The envelope as RFC 8785 bytes."""
    return _written(
        Envelope(
            payload, payload_type, signer.key_id, signer.sign(_signed_bytes(payload_type, payload))
        )
    )


def read_envelope(data: bytes) -> Envelope:
    """Raises EnvelopeRefused. The signature is not looked at yet."""
    try:
        value = read_canonical(data)
        [signature] = value["signatures"]
        envelope = Envelope(
            _decoded(value["payload"]),
            value["payloadType"],
            signature["keyid"],
            _decoded(signature["sig"]),
        )
        rewritten = _written(envelope)
    except (NotCanonical, LookupError, TypeError, ValueError) as problem:
        raise EnvelopeRefused(str(problem)) from problem
    if rewritten != data:
        raise EnvelopeRefused("not written in the agreed way")
    return envelope


def signature_holds(envelope: Envelope, public_key: bytes) -> bool:
    """`public_key` is the 32 bytes of an Ed25519 key."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(
            envelope.signature, _signed_bytes(envelope.payload_type, envelope.payload)
        )
    except (InvalidSignature, ValueError):
        return False
    return True


def _signed_bytes(payload_type: str, payload: bytes) -> bytes:
    kind = payload_type.encode("utf-8")
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def _written(envelope: Envelope) -> bytes:
    value: dict[str, Any] = {
        "payload": base64.b64encode(envelope.payload).decode("ascii"),
        "payloadType": envelope.payload_type,
        "signatures": [
            {
                "keyid": envelope.key_id,
                "sig": base64.b64encode(envelope.signature).decode("ascii"),
            }
        ],
    }
    return canonical_bytes(value)


def _decoded(written: str) -> bytes:
    try:
        return base64.b64decode(written, validate=True)
    except binascii.Error as problem:
        raise EnvelopeRefused("not base64") from problem
