"""The days that follow from a meeting's timescales (P74). Which there are: shared/vocabulary."""

import calendar
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from server.domain.meeting import Meeting
from server.domain.plan_records import Deadline, MovedDeadline
from shared.contract.words import TimeUnit

SATURDAY = 5


@dataclass(frozen=True)
class Timescale:
    """`count` of `unit` after the day of the meeting."""

    id: str
    count: int
    unit: TimeUnit


def deadlines_of(
    meeting: Meeting,
    held_on: date,
    timescales: Iterable[Timescale],
    is_holiday: Callable[[date], bool],
) -> list[Deadline]:
    """Each timescale's day, or the one that somebody has put in its place."""
    deadlines = []
    for timescale in timescales:
        computed = day_after(held_on, timescale, is_holiday).isoformat()
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


def day_after(held_on: date, timescale: Timescale, is_holiday: Callable[[date], bool]) -> date:
    """The day itself does not count. A month later is the same day of the month, or its last."""
    if timescale.unit is TimeUnit.MONTHS:
        return _months_after(held_on, timescale.count)
    if timescale.unit is TimeUnit.DAYS:
        return held_on + timedelta(days=timescale.count)
    day, left = held_on, timescale.count
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY and not is_holiday(day)
    return day


def _months_after(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))
