"""The file of the key ring: {"current": id, "keys": {id: 32 bytes in base64}}, for the owner's
eyes only. Ids are eight hexadecimal digits; values are sealed with the current key."""

import fcntl
import json
import os
import secrets
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from server.plugins.record.private_file import create_private, read_private

ID_BYTES = 4
KEY_BYTES = 32
State = tuple[int, int, int]


class KeyRingNotRead(Exception):
    """The key ring cannot be read or written; the message says why and what to do."""


class KeyRingBusy(Exception):
    """Another process is changing the key ring."""


@dataclass(frozen=True)
class KeyRing:
    current: str
    keys: Mapping[str, bytes]

    def with_fresh_key(self) -> "KeyRing":
        """A new key is the current one; the others still open what they sealed."""
        key_id = secrets.token_hex(ID_BYTES)
        while key_id in self.keys:
            key_id = secrets.token_hex(ID_BYTES)
        return KeyRing(key_id, {**self.keys, key_id: secrets.token_bytes(KEY_BYTES)})

    def with_current_alone(self) -> "KeyRing":
        return KeyRing(self.current, {self.current: self.keys[self.current]})


def make_if_none(file: Path) -> None:
    """Two processes that start at once agree on one ring. Raises KeyRingNotRead."""
    if file.exists():
        return
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        create_private(file, _as_text(KeyRing("", {}).with_fresh_key()))
    except OSError as problem:
        raise KeyRingNotRead(f"No key ring can be made at {file}: {problem.strerror}.") from problem


def read(file: Path) -> tuple[KeyRing, State]:
    """The ring, and the state of the file it was read from. Raises KeyRingNotRead."""
    try:
        while True:
            before = state(file)
            text = read_private(file)
            if state(file) == before:  # else it was replaced meanwhile, and perhaps wiped
                return _from_text(text), before
    except PermissionError as problem:
        raise KeyRingNotRead(str(problem)) from problem
    except FileNotFoundError as problem:
        raise KeyRingNotRead(
            f"The key ring {file} is gone. Put it back from a backup."
        ) from problem
    except (ValueError, KeyError, TypeError) as problem:
        raise KeyRingNotRead(f"{file} is damaged. Put it back from a backup.") from problem


def state(file: Path) -> State:
    """Differs when the file was replaced."""
    found = file.stat()
    return found.st_ino, found.st_mtime_ns, found.st_size


@contextmanager
def changing(file: Path) -> Iterator[None]:
    """One process at a time; the lock goes with the process. Raises KeyRingBusy."""
    folder = os.open(file.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as busy:
            raise KeyRingBusy from busy
        yield
    finally:
        os.close(folder)


def replace(file: Path, ring: KeyRing) -> None:
    """Durable when it returns, and what the file held before is overwritten. A power cut leaves
    the old ring or the new one. Raises KeyRingNotRead."""
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    try:
        old = os.open(file, os.O_WRONLY | os.O_NOFOLLOW)
        create_private(draft, _as_text(ring))
    except OSError as problem:
        raise KeyRingNotRead(f"{file} cannot be changed: {problem.strerror}.") from problem
    try:
        draft.rename(file)
        _sync_folder(file.parent)
        os.write(old, bytes(os.fstat(old).st_size))
        os.fsync(old)
    finally:
        os.close(old)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _as_text(ring: KeyRing) -> bytes:
    keys = {key_id: b64encode(key).decode() for key_id, key in ring.keys.items()}
    return json.dumps({"current": ring.current, "keys": keys}, indent=2).encode() + b"\n"


def _from_text(text: bytes) -> KeyRing:
    match json.loads(text):
        case {"current": str(current), "keys": dict(held)}:
            keys = {key_id: b64decode(key, validate=True) for key_id, key in held.items()}
        case _:
            raise ValueError("not a key ring")
    if any(len(bytes.fromhex(i)) != ID_BYTES or len(key) != KEY_BYTES for i, key in keys.items()):
        raise ValueError("a key or its id has the wrong length")
    return KeyRing(current, {current: keys[current], **keys})
