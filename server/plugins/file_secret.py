"""A random secret kept in a file that only this account can read."""

import os
import secrets
from pathlib import Path


def file_secret(path: Path) -> bytes:
    """The 32 bytes in the file, made on first use. Two processes starting at once agree."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_suffix(f".{os.getpid()}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_bytes(32))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(fresh, path)
    except FileExistsError:
        pass  # made before, or by the other process just now
    finally:
        fresh.unlink()
    return path.read_bytes()
