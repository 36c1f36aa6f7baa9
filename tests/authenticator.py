"""An authenticator in software, and the browser around it: ES256 passkeys, as honest or as false
as a test wants them."""

import hashlib
import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

PRESENT, VERIFIED, HAS_CREDENTIAL = 0x01, 0x04, 0x40


def b64(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


@dataclass
class Authenticator:
    """Holds one passkey. `origin` and `host` are what the browser says of the page; `verified` is
    whether it asked for a finger or a PIN; `counter` counts each use, unless `counts` is off."""

    origin: str
    host: str
    verified: bool = True
    counts: bool = True
    counter: int = 0
    id: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    user: bytes = b""
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def register(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """navigator.credentials.create(), as PublicKeyCredential.toJSON() writes it."""
        self.user = unb64(options["user"]["id"])
        attested = {"fmt": "none", "attStmt": {}, "authData": self._data(HAS_CREDENTIAL)}
        client = self._client_data("webauthn.create", options["challenge"])
        response = {"clientDataJSON": b64(client), "attestationObject": b64(cbor2.dumps(attested))}
        return self._credential(response)

    def sign(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """navigator.credentials.get()."""
        if self.counts:
            self.counter += 1
        client = self._client_data("webauthn.get", options["challenge"])
        data = self._data(0)
        signed = data + hashlib.sha256(client).digest()
        response = {
            "clientDataJSON": b64(client),
            "authenticatorData": b64(data),
            "signature": b64(self.key.sign(signed, ec.ECDSA(SHA256()))),
            "userHandle": b64(self.user),
        }
        return self._credential(response)

    def _client_data(self, kind: str, challenge: str) -> bytes:
        said = {"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}
        return json.dumps(said).encode()

    def _data(self, flags: int) -> bytes:
        flags |= PRESENT | (VERIFIED if self.verified else 0)
        data = hashlib.sha256(self.host.encode()).digest()
        data += bytes([flags]) + self.counter.to_bytes(4, "big")
        if flags & HAS_CREDENTIAL:
            data += bytes(16) + len(self.id).to_bytes(2, "big") + self.id + self._public_key()
        return data

    def _public_key(self) -> bytes:
        """COSE: EC2, ES256, P-256."""
        point = self.key.public_key().public_numbers()
        x, y = (number.to_bytes(32, "big") for number in (point.x, point.y))
        return cbor2.dumps({1: 2, 3: -7, -1: 1, -2: x, -3: y})

    def _credential(self, response: Mapping[str, str]) -> dict[str, Any]:
        return {
            "id": b64(self.id),
            "rawId": b64(self.id),
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": {},
            "response": dict(response),
        }
