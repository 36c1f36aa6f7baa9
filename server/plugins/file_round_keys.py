"""The RoundKeys port as a folder: one file for each open round, for the owner's eyes only.

The folder must stay out of backups. Destroying overwrites the file before it goes; flash storage
and copy-on-write file systems may keep the old block until they reuse it, so there the disk
itself should be encrypted.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from server.plugins.round_id import checked

KEY_BYTES = 32
_DESTROYED = bytes(KEY_BYTES)


class FileRoundKeys:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        _sync_folder(folder.parent)

    def create(self, round_id: str) -> bytes:
        """Raises ValueError for an id that is no round's, OSError when the disk refuses."""
        file = self._file(round_id)
        key = secrets.token_bytes(KEY_BYTES)
        with self._lock:
            self._overwrite_and_remove(file)
            unfinished = file.with_suffix(".new")
            with _open(unfinished, os.O_CREAT | os.O_TRUNC) as descriptor:
                os.write(descriptor, key)
                os.fsync(descriptor)
            unfinished.rename(file)
            _sync_folder(self._folder)
        return key

    def get(self, round_id: str) -> bytes | None:
        try:
            key = self._file(round_id).read_bytes()
        except FileNotFoundError:
            return None
        # What a power cut in the middle of destroying leaves is no key.
        return None if key == _DESTROYED else key

    def destroy(self, round_id: str) -> None:
        file = self._file(round_id)
        with self._lock:
            self._overwrite_and_remove(file.with_suffix(".new"))
            self._overwrite_and_remove(file)

    def held(self) -> list[str]:
        return sorted(file.stem for file in self._folder.glob("*.key"))

    def _file(self, round_id: str) -> Path:
        return self._folder / f"{checked(round_id)}.key"

    def _overwrite_and_remove(self, file: Path) -> None:
        try:
            with _open(file, 0) as descriptor:
                os.write(descriptor, _DESTROYED)
                os.fsync(descriptor)
        except FileNotFoundError:
            return
        file.unlink()
        _sync_folder(self._folder)


@contextmanager
def _open(file: Path, flags: int) -> Iterator[int]:
    descriptor = os.open(file, os.O_WRONLY | os.O_NOFOLLOW | flags, 0o600)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
