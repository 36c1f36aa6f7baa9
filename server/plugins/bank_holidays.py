"""Bank holidays of England or Wales, by the `holidays` library, which is kept up to date with
gov.uk."""

from datetime import date

import holidays

SUBDIVISIONS = {"england": "ENG", "wales": "WLS"}


class BankHolidays:
    def __init__(self, nation: str) -> None:
        """`nation` is a key of SUBDIVISIONS; KeyError if it is not."""
        self._days = holidays.country_holidays("GB", subdiv=SUBDIVISIONS[nation])

    def is_holiday(self, day: date) -> bool:
        return day in self._days
