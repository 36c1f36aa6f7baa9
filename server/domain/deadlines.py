"""The days that follow from a meeting's timescales (P74). Which there are: shared/vocabulary."""

import calendar
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from server.domain.meeting import Meeting
from server.domain.plan_records import Deadline, MovedDeadline
from server.domain.records import Person
from shared.contract.words import TimeUnit

SATURDAY = 5
HERE = ZoneInfo("Europe/London")


@dataclass(frozen=True)
class Timescale:
    """`count` of `unit` after the day of the meeting, or after the day that holds for another
    timescale, which comes before this one in the list."""

    id: str
    count: int
    unit: TimeUnit
    after: str | None = None


def held_on(meeting: Meeting, expected_at: str) -> date:
    """The day on which the meeting is held, here: when the first person was let in. A meeting can
    be made weeks before, be put off, and be frozen the day after, and none of that may give anyone
    more or less time than the rules do. Until somebody is in, the day of `expected_at` (ISO 8601).
    People without a screen are put on the list beforehand."""
    came = [p.came_at for p in meeting.all(Person) if p.came_at is not None and p.proxy is None]
    return datetime.fromisoformat(min(came, default=expected_at)).astimezone(HERE).date()


def deadlines_of(
    meeting: Meeting,
    held: date,
    timescales: Iterable[Timescale],
    is_holiday: Callable[[date], bool],
) -> list[Deadline]:
    """Each timescale's day, or the one that somebody has put in its place."""
    deadlines: list[Deadline] = []
    for timescale in timescales:
        days = {one.id: date.fromisoformat(one.due) for one in deadlines}
        start = days[timescale.after] if timescale.after else held
        computed = day_after(start, timescale, is_holiday).isoformat()
        moved = meeting.find(MovedDeadline, timescale.id)
        deadlines.append(
            Deadline(
                id=timescale.id,
                computed=computed,
                due=moved.due if moved else computed,
                reason=moved.reason if moved else "",
            )
        )
    return deadlines


def day_after(start: date, timescale: Timescale, is_holiday: Callable[[date], bool]) -> date:
    """The day itself does not count. A month later is the same day of the month, or its last."""
    if timescale.unit is TimeUnit.MONTHS:
        return _months_after(start, timescale.count)
    if timescale.unit is TimeUnit.DAYS:
        return start + timedelta(days=timescale.count)
    day, left = start, timescale.count
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY and not is_holiday(day)
    return day


def _months_after(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))
