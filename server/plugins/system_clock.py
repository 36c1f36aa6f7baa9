"""The clock of the machine."""

from datetime import UTC, datetime


class SystemClock:
    def now(self) -> str:
        moment = datetime.now(UTC).isoformat(timespec="milliseconds")
        return moment.replace("+00:00", "Z")
