"""Places that sort as text, with always room for one more in between.

A place is digits of base 62 after an imagined point, never ending in the lowest digit,
so that there is a place before it. Only the server makes places.
"""

from collections.abc import Sequence
from typing import Protocol

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def between(before: str, after: str | None) -> str:
    """A place greater than `before` ('' is the beginning), less than `after` (None: the end)."""
    if after is not None and before >= after:
        raise ValueError("places are not in order")
    shared = 0
    if after is not None:
        while shared < len(after) and (before[shared : shared + 1] or _DIGITS[0]) == after[shared]:
            shared += 1
    if shared and after is not None:
        return after[:shared] + between(before[shared:], after[shared:])
    low = _DIGITS.index(before[0]) if before else 0
    high = _DIGITS.index(after[0]) if after else len(_DIGITS)
    if high - low > 1:
        return _DIGITS[(low + high) // 2]
    if after and len(after) > 1:
        return after[0]
    return _DIGITS[low] + between(before[1:], None)


class Placed(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def place(self) -> str: ...


def place_before(placed: Sequence[Placed], before: str | None) -> str:
    """A place in front of the item with the id `before`, or at the end.

    `placed` is sorted by (place, id) and does not hold the item that is being placed.
    """
    places = [item.place for item in placed]
    position = next((i for i, item in enumerate(placed) if item.id == before), len(placed))
    low = places[position - 1] if position > 0 else ""
    # Two items may have come to share a place; then in front of the next that is greater.
    high = next((place for place in places[position:] if place > low), None)
    return between(low, high)
