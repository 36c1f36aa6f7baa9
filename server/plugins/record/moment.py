"""A moment as the pages tell it."""

from datetime import UTC, datetime

from server.plugins.record.wording import Wording


def date(at: str, say: Wording) -> str:
    """`at` is ISO 8601. ValueError if it is not."""
    moment = datetime.fromisoformat(at).astimezone(UTC)
    return say(
        "record.date",
        day=moment.day,
        month=say(f"record.month.{moment.month}"),
        year=moment.year,
        time=f"{moment:%H:%M}",
    )
