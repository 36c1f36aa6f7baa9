"""Meeting types as data: labels, prompts, scale anchors. Values are keys of the catalogue."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from marshmallow import Schema, fields, validate

from shared.contract.words import MeetingType

FOLDER = Path(__file__).parent
PLAIN_WORDS = FOLDER / "plain_words.en.json"


@cache
def vocabulary(meeting_type: MeetingType) -> dict[str, Any]:
    """The vocabulary of a meeting type, with what it `extends` filled in, one level deep."""
    own: dict[str, Any] = json.loads((FOLDER / f"{meeting_type}.json").read_text())
    base = own.pop("extends", None)
    merged = (vocabulary(MeetingType(base)) | own) if base else own
    return {"type": str(meeting_type)} | merged


class PlainWord(Schema):
    """A word of the profession, its other forms after a bar, and what to say instead."""

    phrase = fields.String(
        required=True,
        validate=validate.Regexp(
            r"\s*[^|\s][^|]*(\|\s*[^|\s][^|]*)*\Z", error="Nothing stands beside a bar."
        ),
    )
    instead = fields.String(required=True, validate=validate.Length(min=1))


def plain_words(file: Path = PLAIN_WORDS) -> list[dict[str, str]]:
    """The list that a council may change. Raises ValidationError, or JSONDecodeError where the file
    is no JSON, saying which entry is wrong."""
    listed: list[dict[str, str]] = PlainWord(many=True).load(json.loads(file.read_text()))
    return listed
