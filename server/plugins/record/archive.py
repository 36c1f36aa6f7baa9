"""The bundle as a file: one ZIP, stored, that can be written in one way only."""

import io
import struct
import zipfile
from collections.abc import Mapping

NAMES = ("record.pdf", "record.json", "statement.json", "keys.json")

LARGEST = 16_000_000
"""Bytes of a whole bundle; nothing larger is looked at."""

_UNREADABLE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    struct.error,
    ArithmeticError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


class ArchiveRefused(Exception):
    """`reason` is a key of the catalogue, `params` fill it in."""

    def __init__(self, reason: str, **params: str | int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.params = params


def pack(files: Mapping[str, bytes]) -> bytes:
    """`files` has exactly NAMES."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name in NAMES:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, files[name])
    return packed.getvalue()


def unpack(data: bytes) -> dict[str, bytes]:
    """The files, if `data` is just what `pack` makes of them. Raises ArchiveRefused. Nothing is
    unpacked or read before names, ways of packing and sizes are known to be the agreed ones."""
    if len(data) > LARGEST:
        raise ArchiveRefused("verify.refused.too_large", most=LARGEST // 1_000_000)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _require_agreed(entries, len(data))
            files = {entry.filename: archive.read(entry) for entry in entries}
    except _UNREADABLE as problem:
        raise ArchiveRefused("verify.refused.unreadable") from problem
    if pack(files) != data:
        raise ArchiveRefused("verify.refused.other_bytes")
    return files


def _require_agreed(entries: list[zipfile.ZipInfo], length: int) -> None:
    names = [entry.filename for entry in entries]
    for name in names:
        if name.startswith("/") or "\\" in name or ".." in name.split("/"):
            raise ArchiveRefused("verify.refused.unsafe_name")
    if len(set(names)) != len(names):
        raise ArchiveRefused("verify.refused.same_name_twice")
    if tuple(names) != NAMES:
        raise ArchiveRefused("verify.refused.other_files", files=", ".join(NAMES))
    if any(entry.compress_type != zipfile.ZIP_STORED for entry in entries):
        raise ArchiveRefused("verify.refused.squeezed")
    if any(entry.file_size > length or entry.compress_size > length for entry in entries):
        raise ArchiveRefused("verify.refused.unreadable")
