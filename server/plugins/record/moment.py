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


def day(on: str, say: Wording) -> str:
    """`on` is YYYY-MM-DD. ValueError if it is not."""
    found = datetime.fromisoformat(on)
    return say(
        "record.day", day=found.day, month=say(f"record.month.{found.month}"), year=found.year
    )


def time(at: str, frozen_at: str, say: Wording) -> str:
    """The time alone, with its date if that is not the day of the record."""
    moments = [datetime.fromisoformat(text).astimezone(UTC) for text in (at, frozen_at)]
    if moments[0].date() != moments[1].date():
        return date(at, say)
    return say("record.time", time=f"{moments[0]:%H:%M}")
