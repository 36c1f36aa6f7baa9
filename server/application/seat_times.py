"""How long seats last, and when codes open. Times are ISO 8601 UTC with milliseconds and Z."""

from datetime import datetime, timedelta

SEAT_LASTS = timedelta(hours=12)
SEAT_IDLES = timedelta(minutes=30)
"""Without a message and without an open page; then the seat is over."""
TOUCHED_EVERY = timedelta(minutes=5)
"""How exactly it is known when a seat was last used, so that using it seldom writes."""
CODE_OPENS = timedelta(minutes=-60)
CODE_CLOSES = timedelta(hours=12)
"""From when the meeting is planned to begin (P52)."""


def later(at: str, by: timedelta) -> str:
    """`by` may be negative."""
    moved = datetime.fromisoformat(at) + by
    return moved.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def idle_since(now: str) -> str:
    """A seat last used at this time or before is over."""
    return later(now, -SEAT_IDLES)
