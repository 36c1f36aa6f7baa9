"""Meeting types as data: labels, prompts, scale anchors. Values are keys of the catalogue."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from shared.contract.words import MeetingType

FOLDER = Path(__file__).parent


@cache
def vocabulary(meeting_type: MeetingType) -> dict[str, Any]:
    """The vocabulary of a meeting type, with what it `extends` filled in, one level deep."""
    own: dict[str, Any] = json.loads((FOLDER / f"{meeting_type}.json").read_text())
    base = own.pop("extends", None)
    merged = (vocabulary(MeetingType(base)) | own) if base else own
    return {"type": str(meeting_type)} | merged
