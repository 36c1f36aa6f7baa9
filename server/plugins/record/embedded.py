"""The record as data that a document carries inside."""

import io
import struct
import zlib

from pypdf import PdfReader
from pypdf.errors import PyPdfError

NAME = "record.json"

_UNREADABLE = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What reading a document made to mislead can end in."""


def embedded_data(document: bytes) -> bytes | None:
    """The bytes of record.json, if that is the one file inside `document`; else None."""
    try:
        attached = list(PdfReader(io.BytesIO(document)).attachment_list)
        if [file.name for file in attached] != [NAME]:
            return None
        return attached[0].content
    except _UNREADABLE:
        return None
