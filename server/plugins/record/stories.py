"""Stories in words and pictures: panel by panel, and who agreed to each."""

from collections.abc import Mapping, Sequence
from typing import Any

from server.plugins.record.drawings import drawing_sheet
from server.plugins.record.lines import line
from server.plugins.record.seen_by import SeenBy
from server.plugins.record.wording import Wording


def stories_sheet(
    stories: Sequence[Mapping[str, Any]], seen_by: SeenBy, say: Wording
) -> list[dict[str, Any]]:
    return [
        {
            "heading": line(say(f"record.story.{story['story']}")),
            "panels": [_panel(panel, seen_by, say) for panel in story["panels"]],
        }
        for story in stories
    ]


def _panel(panel: Mapping[str, Any], seen_by: SeenBy, say: Wording) -> dict[str, Any]:
    names = [name for name in panel["agreed_by"] if name]
    agreed = [say("record.story.agreed_by", name=name) for name in names]
    return {
        "text": line(panel["text"]) if panel["text"] else None,
        "drawing": drawing_sheet(panel["drawing"], say),
        "agreed": [line(text) for text in agreed or [say("record.story.not_agreed")]],
        "seen_by": seen_by(panel["audience"]),
    }
