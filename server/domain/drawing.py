"""A drawing as the contract has checked it: shared/contract/drawing.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    ink: int
    points: tuple[int, ...]


Drawing = tuple[Stroke, ...]


def drawing_data(drawing: Drawing | None) -> list[dict[str, Any]] | None:
    """As JSON-ready data."""
    if drawing is None:
        return None
    return [{"ink": stroke.ink, "points": list(stroke.points)} for stroke in drawing]


def drawing_of(strokes: Sequence[Mapping[str, Any]] | None) -> Drawing | None:
    if strokes is None:
        return None
    return tuple(Stroke(ink=one["ink"], points=tuple(one["points"])) for one in strokes)
