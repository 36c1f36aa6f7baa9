"""The bank holidays that the library knows, against those that gov.uk names for both nations."""

from datetime import date

import pytest

from server.plugins.bank_holidays import SUBDIVISIONS, BankHolidays

KNOWN = {
    2022: (
        "01-03",
        "04-15",
        "04-18",
        "05-02",
        "06-02",
        "06-03",
        "08-29",
        "09-19",
        "12-26",
        "12-27",
    ),
    2025: ("01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"),
    2026: ("01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"),
    2027: ("01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"),
    2028: ("01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"),
}
"""Those on Mondays to Fridays: weekends are no working days anyway. Substitute days, both days of
Easter, one jubilee and one state funeral are among them."""
ELSEWHERE = (date(2026, 1, 2), date(2026, 3, 17), date(2026, 7, 13), date(2026, 11, 30))
"""Of Scotland and Northern Ireland."""


@pytest.mark.parametrize("nation", sorted(SUBDIVISIONS))
@pytest.mark.parametrize("year", sorted(KNOWN))
def test_just_the_known_days_of_a_year(nation: str, year: int) -> None:
    days = BankHolidays(nation)
    first = date(year, 1, 1).toordinal()
    weekdays = [date.fromordinal(first + n) for n in range(365 + (year % 4 == 0))]
    found = [f"{d:%m-%d}" for d in weekdays if d.weekday() < 5 and days.is_holiday(d)]
    assert found == list(KNOWN[year])


@pytest.mark.parametrize("nation", sorted(SUBDIVISIONS))
def test_other_nations_days_are_working_days(nation: str) -> None:
    assert not any(BankHolidays(nation).is_holiday(day) for day in ELSEWHERE)


def test_there_are_two_nations() -> None:
    assert set(SUBDIVISIONS) == {"england", "wales"}
    with pytest.raises(KeyError):
        BankHolidays("scotland")
