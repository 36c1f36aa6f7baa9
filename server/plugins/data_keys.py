"""Seals what the database holds with the keys of the key ring, which lies apart from it.

AES-256-GCM. A sealed value is one byte of format, four of key id, a random nonce of twelve, then
the ciphertext with its tag of sixteen: 33 bytes more than what it holds. Random nonces are safe
for 2**32 values under one key.
"""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from server.plugins import key_ring
from server.plugins.key_ring import KeyRingNotRead, State

FORMAT = b"\x01"
HEADER_BYTES = len(FORMAT) + key_ring.ID_BYTES
NONCE_BYTES = 12
SHORTEST = HEADER_BYTES + NONCE_BYTES + 16


class NotOpened(Exception):
    """The value was never sealed, is damaged, belongs to another row, or its key is gone."""


@dataclass(frozen=True)
class _Held:
    """The ring as it was read. `ciphers` are by the header of the values they seal."""

    state: State
    header: bytes
    ciphers: Mapping[bytes, AESGCM]


class DataKeys:
    """Another process that changes the ring is noticed before anything more is sealed. A key once
    read opens values for as long as this process runs, also when it was taken out of the ring:
    whoever began to read before that can finish."""

    def __init__(self, file: Path) -> None:
        """Makes a ring with one key if there is none. Raises KeyRingNotRead."""
        self.file = file
        key_ring.make_if_none(file)
        self._held = self._read({})

    def seal(self, plain: bytes, place: bytes) -> bytes:
        """`place` says where the value belongs: it opens nowhere else. Raises KeyRingNotRead when
        the ring is gone, since nothing could open the value later."""
        held = self._now()
        nonce = secrets.token_bytes(NONCE_BYTES)
        sealed = held.ciphers[held.header].encrypt(nonce, plain, held.header + place)
        return held.header + nonce + sealed

    def open(self, sealed: object, place: bytes) -> bytes:
        """Raises NotOpened."""
        if not isinstance(sealed, bytes) or not sealed.startswith(FORMAT) or len(sealed) < SHORTEST:
            raise NotOpened("it was never sealed")
        header, nonce = sealed[:HEADER_BYTES], sealed[HEADER_BYTES : HEADER_BYTES + NONCE_BYTES]
        cipher = self._held.ciphers.get(header) or self._now().ciphers.get(header)
        if cipher is None:
            raise NotOpened(f"its key {header[len(FORMAT) :].hex()} is not in {self.file}")
        try:
            return cipher.decrypt(nonce, sealed[HEADER_BYTES + NONCE_BYTES :], header + place)
        except InvalidTag:
            raise NotOpened("it was altered, or belongs elsewhere") from None

    def header(self) -> bytes:
        """What every value sealed from now on begins with."""
        return self._now().header

    def _now(self) -> _Held:
        try:
            changed = key_ring.state(self.file) != self._held.state
        except OSError as problem:
            raise KeyRingNotRead(f"The key ring {self.file} is gone. Put it back.") from problem
        if changed:
            self._held = self._read(self._held.ciphers)
        return self._held

    def _read(self, known: Mapping[bytes, AESGCM]) -> _Held:
        ring, state = key_ring.read(self.file)
        ciphers = {_header(key_id): AESGCM(key) for key_id, key in ring.keys.items()}
        return _Held(state, _header(ring.current), {**known, **ciphers})


def _header(key_id: str) -> bytes:
    return FORMAT + bytes.fromhex(key_id)


def data_keys_file(environ: Mapping[str, str] = os.environ) -> Path:
    """COMMONGROUND_DATA_KEYS, or keys/at-rest.json in the data folder."""
    folder = Path(environ.get("COMMONGROUND_DATA") or "var")
    return Path(
        environ.get("COMMONGROUND_DATA_KEYS") or folder / "keys" / "at-rest.json"
    ).absolute()
