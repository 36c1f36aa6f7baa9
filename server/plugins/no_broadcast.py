"""A broadcaster for the command line, where nobody is connected."""

from collections.abc import Collection, Mapping
from typing import Any

from server.domain.audience import Audience


class NoBroadcast:
    def to_stream(self, meeting: str, audience: Audience, message: Mapping[str, Any]) -> None:
        pass

    def to_text(
        self, meeting: str, text: str, message: Mapping[str, Any], skip_socket: str
    ) -> None:
        pass

    def stop(self, meeting: str, person: str, audiences: Collection[Audience]) -> None:
        pass

    def stop_text(self, meeting: str, text: str, socket: str) -> None:
        pass

    def welcome(self, meeting: str, person: str) -> None:
        pass

    def farewell(self, meeting: str, person: str, reason: str) -> None:
        pass

    def farewell_seat(self, seat: str, reason: str) -> None:
        pass
