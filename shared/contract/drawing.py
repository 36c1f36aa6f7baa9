"""A drawing, stored as vectors: strokes of a finger, a pen or a mouse."""

from collections.abc import Sequence
from typing import Any

from marshmallow import ValidationError, fields, validate

from shared.contract import limits
from shared.contract.fields import Message


class Stroke(Message):
    """One stroke: `ink` is its colour by number, `points` are x, y, x, y, … each from 0 to
    limits.PICTURE_SIZE, down and to the right."""

    ink = fields.Integer(required=True, strict=True, validate=validate.Range(0, limits.INKS - 1))
    points = fields.List(
        fields.Integer(strict=True, validate=validate.Range(0, limits.PICTURE_SIZE)),
        required=True,
        validate=lambda points: _check_points(points),
    )


def _check_points(points: Sequence[int]) -> None:
    if len(points) < 2 or len(points) % 2:
        raise ValidationError("is not a list of x and y")


def _check_drawing(strokes: Sequence[dict[str, Any]]) -> None:
    points = sum(len(stroke["points"]) // 2 for stroke in strokes)
    if not 1 <= len(strokes) <= limits.STROKES or points > limits.POINTS:
        raise ValidationError("is not a drawing of a permitted size")


def maybe_drawing() -> fields.List[dict[str, Any]]:
    """A drawing, or null, which may be left out."""
    return fields.List(
        fields.Nested(Stroke), allow_none=True, load_default=None, validate=_check_drawing
    )


def drawing() -> fields.List[dict[str, Any]]:
    """A drawing as a client gets it, or null."""
    return fields.List(fields.Nested(Stroke), required=True, allow_none=True)
