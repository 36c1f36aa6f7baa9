"""The record as a document: PDF/A-3a and PDF/UA-1, with the same record as data inside."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from server.application.ports import RecordNotMade
from server.plugins.record.canonical import NotCanonical, canonical_bytes
from server.plugins.record.faithful import require_faithful
from server.plugins.record.printable import FONTS
from server.plugins.record.sheet import sheet

TEMPLATE = Path(__file__).parent / "template.typ"
STANDARDS: list[Any] = ["a-3a", "ua-1"]


def render(record: Mapping[str, Any], key_fingerprint: str) -> bytes:
    """The finished document. The same record and key give the same bytes.

    Raises RecordNotMade when anything of the record is not on the pages, when the record is not
    of the agreed shape, or when the pages break the standards.
    """
    try:
        data = canonical_bytes(record)
        shown = sheet(record, hashlib.sha256(data).hexdigest(), key_fingerprint)
        frozen_at = datetime.fromisoformat(record["meeting"]["frozen_at"])
        document = typst.compile(
            TEMPLATE,
            root=TEMPLATE.parent,
            font_paths=_fonts(),
            sys_inputs={"sheet": json.dumps(shown), "record": data.decode("utf-8")},
            pdf_standards=STANDARDS,
            timestamp=int(frozen_at.timestamp()),
        )
    except NotCanonical as problem:
        raise RecordNotMade(f"The record has {problem}.") from problem
    except (KeyError, TypeError, ValueError) as problem:
        raise RecordNotMade(f"The record is not of the agreed shape: {problem!r}") from problem
    except typst.TypstError as problem:
        raise RecordNotMade(f"The document could not be set: {problem.message}") from problem
    require_faithful(document, data, shown)
    return document


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
