"""A drawing on the pages: strokes in percent of its frame."""

from collections.abc import Sequence
from typing import Any

from server.plugins.record.wording import Wording
from shared.contract.limits import PICTURE_SIZE


def drawing_sheet(drawing: Sequence[dict[str, Any]] | None, say: Wording) -> dict[str, Any] | None:
    if drawing is None:
        return None
    return {
        "described": say("record.drawing"),
        "strokes": [
            {
                "ink": stroke["ink"],
                "points": [
                    [x * 100 / PICTURE_SIZE, y * 100 / PICTURE_SIZE]
                    for x, y in zip(stroke["points"][::2], stroke["points"][1::2], strict=True)
                ],
            }
            for stroke in drawing
        ],
    }
