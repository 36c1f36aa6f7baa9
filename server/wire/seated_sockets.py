"""Which seat each open socket belongs to."""

import threading

from server.application.seats_port import Seat
from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode

SOCKETS_PER_SEAT = 6
"""One browser with a few tabs, and those it has just lost."""
PATIENCE = 100
"""Refusals for going too fast after which a socket is cut."""


class SeatedSockets:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seats: dict[str, Seat] = {}
        self._too_fast: dict[str, int] = {}

    def sit(self, socket: str, seat: Seat) -> None:
        """Raises Refusal SLOW_DOWN if the seat has too many sockets."""
        with self._lock:
            taken = sum(sitting.id == seat.id for sitting in self._seats.values())
            if taken >= SOCKETS_PER_SEAT:
                raise Refusal(RefusalCode.SLOW_DOWN, seconds=20)
            self._seats[socket] = seat

    def stand_up(self, socket: str) -> Seat | None:
        with self._lock:
            self._too_fast.pop(socket, None)
            return self._seats.pop(socket, None)

    def seat(self, socket: str) -> Seat | None:
        with self._lock:
            return self._seats.get(socket)

    def loses_patience(self, socket: str) -> bool:
        """Counts a refusal for going too fast; True when it was one too many."""
        with self._lock:
            self._too_fast[socket] = self._too_fast.get(socket, 0) + 1
            return self._too_fast[socket] > PATIENCE

    def seats(self) -> dict[str, Seat]:
        """The seat of every open socket."""
        with self._lock:
            return dict(self._seats)
