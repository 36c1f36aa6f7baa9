"""The key that seals records: Ed25519, in an encrypted PKCS#8 file.

Whoever holds the file and its passphrase can seal records in this installation's name. Without
COMMONGROUND_KEY_PASSPHRASE the passphrase lies beside the key, and the folder's file modes are
all that protects it.
"""

import hashlib
import secrets
from pathlib import Path
from typing import Protocol

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from server.plugins.record.private_file import create_private, read_private

KEY_FILE = "record-key.pem"
PASSPHRASE_FILE = "record-key.passphrase"  # noqa: S105 - the name of a file


class KeyNotOpened(Exception):
    """The signing key cannot be used; the message says why and what to do."""


class Signer(Protocol):
    """What can seal records. `public_key` is 32 bytes, a signature 64."""

    @property
    def public_key(self) -> bytes: ...

    @property
    def key_id(self) -> str: ...

    def sign(self, data: bytes) -> bytes: ...


def fingerprint(public_key: bytes) -> str:
    """SHA-256 of the 32 bytes, in hexadecimal."""
    return hashlib.sha256(public_key).hexdigest()


def key_id(public_key: bytes) -> str:
    return f"ed25519:{fingerprint(public_key)}"


class SigningKey:
    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private

    @property
    def public_key(self) -> bytes:
        return self._private.public_key().public_bytes_raw()

    @property
    def key_id(self) -> str:
        return key_id(self.public_key)

    def sign(self, data: bytes) -> bytes:
        return self._private.sign(data)


def open_signing_key(folder: Path, passphrase: str | None) -> SigningKey:
    """The key kept in `folder`, made on first use. `passphrase` is the one that was configured;
    without it, one is made and kept beside the key. Raises KeyNotOpened."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / KEY_FILE
    try:
        secret = passphrase or _kept_passphrase(folder, may_make=not file.exists())
        if not file.exists():
            create_private(file, _new_key(secret))
        return _read_key(read_private(file), secret, file)
    except OSError as problem:
        raise KeyNotOpened(f"The signing key in {folder} cannot be used: {problem}") from problem


def _kept_passphrase(folder: Path, *, may_make: bool) -> str:
    file = folder / PASSPHRASE_FILE
    if not file.exists():
        if not may_make:
            raise KeyNotOpened(
                f"{folder / KEY_FILE} is there, but no passphrase is. Set "
                f"COMMONGROUND_KEY_PASSPHRASE, or bring {PASSPHRASE_FILE} back."
            )
        create_private(file, secrets.token_urlsafe(32).encode("ascii"))
    return read_private(file).decode("ascii").strip()


def _new_key(passphrase: str) -> bytes:
    return Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(passphrase.encode("utf-8")),
    )


def _read_key(pem: bytes, passphrase: str, file: Path) -> SigningKey:
    try:
        private = serialization.load_pem_private_key(pem, passphrase.encode("utf-8"))
    except (ValueError, TypeError) as problem:
        raise KeyNotOpened(
            f"The passphrase does not open {file}, or the file is damaged. Check "
            f"COMMONGROUND_KEY_PASSPHRASE; without it, {PASSPHRASE_FILE} beside the key is used."
        ) from problem
    if not isinstance(private, Ed25519PrivateKey):
        raise KeyNotOpened(f"{file} holds a key of another kind than Ed25519.")
    return SigningKey(private)
