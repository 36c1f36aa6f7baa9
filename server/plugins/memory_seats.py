"""The Seats port in memory, for tests."""

from threading import Lock

from server.application.ports import Link, Seat


class MemorySeats:
    def __init__(self) -> None:
        self._lock = Lock()
        self._links: dict[str, Link] = {}
        self._seats: dict[str, Seat] = {}

    def issue_link(self, link: Link) -> None:
        with self._lock:
            self._links[link.token_hash] = link

    def claim_link(self, token_hash: str, now: str) -> Link | None:
        with self._lock:
            link = self._links.get(token_hash)
            if link is None or link.expires_at <= now:
                return None
            return self._links.pop(token_hash)

    def add_seat(self, seat: Seat) -> None:
        with self._lock:
            self._seats[seat.id] = seat

    def seat(self, seat: str, now: str) -> Seat | None:
        with self._lock:
            found = self._seats.get(seat)
        return found if found is not None and found.expires_at > now else None

    def end_seats(self, meeting: str, person: str) -> None:
        with self._lock:
            self._seats = {
                id_: seat
                for id_, seat in self._seats.items()
                if (seat.meeting, seat.person) != (meeting, person)
            }
