"""The days that follow from a meeting's timescales (P74)."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.deadlines import Timescale, day_after, deadlines_of, held_on
from server.domain.meeting import Meeting
from server.domain.plan_records import MovedDeadline
from server.domain.records import Person
from server.plugins.bank_holidays import SUBDIVISIONS, BankHolidays
from shared.contract.words import PersonState, Role, TimeUnit

NATIONS = {nation: BankHolidays(nation) for nation in SUBDIVISIONS}
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@given(DAYS, st.integers(1, 60), st.sampled_from(sorted(NATIONS)))
def test_working_days_are_counted_one_by_one(start: date, count: int, nation: str) -> None:
    """P74: it ends on a working day, with just so many of them on the way, itself among them."""
    is_holiday = NATIONS[nation].is_holiday
    day = day_after(start, Timescale("some", count, TimeUnit.WORKING_DAYS), is_holiday)
    on_the_way = [start + timedelta(days=n + 1) for n in range((day - start).days)]
    works = [d for d in on_the_way if calendar.day_name[d.weekday()] not in ("Saturday", "Sunday")]
    works = [d for d in works if not is_holiday(d)]
    assert len(works) == count
    assert works[-1] == day


@given(DAYS, st.integers(1, 24))
def test_months_end_on_the_same_day_or_the_months_last(start: date, count: int) -> None:
    day = day_after(start, Timescale("some", count, TimeUnit.MONTHS), lambda _: False)
    assert (day.year * 12 + day.month) - (start.year * 12 + start.month) == count
    last = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    assert day.day == min(start.day, last.day)


@pytest.mark.parametrize(
    ("start", "count", "unit", "expected"),
    [
        (date(2026, 12, 21), 1, TimeUnit.WORKING_DAYS, date(2026, 12, 22)),
        # Christmas on a Friday, Boxing Day's substitute on Monday the 28th, New Year on a Friday.
        (date(2026, 12, 21), 10, TimeUnit.WORKING_DAYS, date(2027, 1, 7)),
        (date(2026, 4, 1), 2, TimeUnit.WORKING_DAYS, date(2026, 4, 7)),  # over Easter
        (date(2026, 11, 28), 1, TimeUnit.WORKING_DAYS, date(2026, 11, 30)),  # from a Saturday
        (date(2026, 11, 25), 42, TimeUnit.DAYS, date(2027, 1, 6)),
        (date(2026, 11, 30), 3, TimeUnit.MONTHS, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, TimeUnit.MONTHS, date(2028, 2, 29)),
        (date(2026, 8, 31), 6, TimeUnit.MONTHS, date(2027, 2, 28)),
        (date(2026, 10, 1), 3, TimeUnit.MONTHS, date(2027, 1, 1)),
    ],
)
def test_days_known_from_the_calendar(
    start: date, count: int, unit: TimeUnit, expected: date
) -> None:
    for nation in NATIONS.values():
        assert day_after(start, Timescale("some", count, unit), nation.is_holiday) == expected


def test_a_day_counted_from_another_follows_it() -> None:
    """P74: corrections run from when the minutes are sent, whatever day that becomes."""
    scales = (
        Timescale("minutes_out", 20, TimeUnit.WORKING_DAYS),
        Timescale("corrections", 10, TimeUnit.WORKING_DAYS, after="minutes_out"),
    )
    is_holiday = NATIONS["wales"].is_holiday
    held = date(2026, 6, 1)
    minutes, corrections = deadlines_of(Meeting(), held, scales, is_holiday)
    assert (minutes.due, corrections.due) == ("2026-06-29", "2026-07-13")
    sooner = MovedDeadline(id="minutes_out", due="2026-06-22", reason="They are ready")
    minutes, corrections = deadlines_of(Meeting().with_record(sooner), held, scales, is_holiday)
    assert (minutes.computed, minutes.due, minutes.reason) == (
        "2026-06-29",
        "2026-06-22",
        "They are ready",
    )
    assert (corrections.computed, corrections.due) == ("2026-07-06", "2026-07-06")


def test_the_meeting_is_held_on_the_day_the_first_person_was_let_in() -> None:
    """P74: neither when it was made, nor when it was planned for, nor when it is frozen."""
    planned = "2026-11-20T10:00:00.000Z"
    meeting = Meeting()
    assert held_on(meeting, planned) == date(2026, 11, 20)
    meeting = meeting.with_record(_person("a-child", "2026-11-18T09:00:00.000Z", proxy="chair-id"))
    assert held_on(meeting, planned) == date(2026, 11, 20)
    meeting = meeting.with_record(_person("waiting", None))
    meeting = meeting.with_record(_person("second", "2026-11-25T10:20:00.000Z"))
    meeting = meeting.with_record(_person("the-first", "2026-11-25T09:50:00.000Z"))
    assert held_on(meeting, planned) == date(2026, 11, 25)


def test_the_day_is_the_one_that_it_is_here() -> None:
    """Late in a summer evening it is still yesterday in Greenwich."""
    assert held_on(Meeting(), "2026-06-30T23:30:00.000Z") == date(2026, 7, 1)
    assert held_on(Meeting(), "2026-12-31T23:30:00.000Z") == date(2026, 12, 31)


def _person(person: str, came_at: str | None, proxy: str | None = None) -> Person:
    return Person(
        id=person,
        name=person,
        role=Role.FAMILY,
        relation="",
        state=PersonState.IN,
        came_at=came_at,
        proxy=proxy,
    )
