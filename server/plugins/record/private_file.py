"""Files that only the account of the server may read."""

import os
import secrets
import stat
from pathlib import Path


def create_private(file: Path, data: bytes) -> None:
    """Keeps `data` at `file`, mode 0600, whole and durable, unless a file is already there: of
    several at once the first wins, and every caller then reads the winner's."""
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        try:
            os.link(draft, file)
        except FileExistsError:
            return
    finally:
        draft.unlink()
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def read_private(file: Path) -> bytes:
    """Raises PermissionError if others than the owner may read or change the file."""
    with file.open("rb") as opened:
        mode = stat.S_IMODE(os.fstat(opened.fileno()).st_mode)
        if mode & 0o077:
            raise PermissionError(
                f"{file} can be read by others (mode {mode:04o}). Make it private: chmod 600 {file}"
            )
        return opened.read()
