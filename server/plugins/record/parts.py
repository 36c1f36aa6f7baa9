"""Confidential parts of the meeting, in the chair's own edition: when, who, and why."""

from collections.abc import Mapping, Sequence
from typing import Any

from server.plugins.record.lines import line
from server.plugins.record.moment import time
from server.plugins.record.wording import Wording


def parts_sheet(parts: list[dict[str, Any]], frozen_at: str, say: Wording) -> dict[str, Any]:
    return {
        "heading": line(say("record.full.parts")),
        "none": None if parts else line(say("record.full.parts.none")),
        "parts": [_part(part, number, frozen_at, say) for number, part in enumerate(parts, 1)],
    }


def _part(part: Mapping[str, Any], number: int, frozen_at: str, say: Wording) -> dict[str, Any]:
    started, ended = (time(part[at], frozen_at, say) for at in ("started_at", "ended_at"))
    return {
        "heading": line(say("record.full.part", number=number)),
        "when": line(say("record.full.part.when", started=started, ended=ended)),
        "told": [
            _told("record.full.part.stayed", part["stayed"], say),
            _told("record.full.part.stepped_out", part["stepped_out"], say),
            _told("record.full.part.reason", [part["reason"]], say),
        ],
    }


def _told(key: str, texts: Sequence[str], say: Wording) -> dict[str, Any]:
    """Each name on a line of its own, so that names of any script stand in their own order."""
    return {
        "name": line(say(key)),
        "lines": [line(text) for text in texts or [say("record.full.part.nobody")]],
    }
