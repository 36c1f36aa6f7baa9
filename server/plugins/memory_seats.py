"""The Seats port in memory, for tests."""

from collections.abc import Callable, Collection
from dataclasses import replace
from threading import Lock

from server.application.seat_times import idle_since
from server.application.seats_port import Link, Seat


class MemorySeats:
    def __init__(self) -> None:
        self._lock = Lock()
        self._links: dict[str, Link] = {}
        self._seats: dict[str, Seat] = {}

    def issue_link(self, link: Link) -> None:
        with self._lock:
            self._links[link.token_hash] = link

    def link(self, token_hash: str, now: str) -> Link | None:
        with self._lock:
            link = self._links.get(token_hash)
        return link if link is not None and link.expires_at > now else None

    def use_link(self, token_hash: str, seat: Seat, now: str) -> bool:
        with self._lock:
            link = self._links.get(token_hash)
            if link is None or link.seat is not None or link.expires_at <= now:
                return False
            self._links[token_hash] = replace(link, seat=seat.id)
            self._seats[seat.id] = seat
            return True

    def add_seat(self, seat: Seat) -> None:
        with self._lock:
            self._seats[seat.id] = seat

    def seat(self, seat: str, now: str) -> Seat | None:
        with self._lock:
            found = self._seats.get(seat)
        return found if found is not None and not _over(found, now) else None

    def ended(self, seats: Collection[str], now: str) -> set[str]:
        return {seat for seat in seats if self.seat(seat, now) is None}

    def touch(self, seats: Collection[str], now: str) -> None:
        with self._lock:
            for id_ in self._seats.keys() & set(seats):
                self._seats[id_] = replace(self._seats[id_], seen_at=now)

    def set_authenticated(self, seat: str, at: str) -> None:
        with self._lock:
            if seat in self._seats:
                self._seats[seat] = replace(self._seats[seat], authenticated_at=at)

    def end_seat(self, seat: str) -> None:
        self._end(lambda found: found.id == seat)

    def end_access(self, meeting: str, person: str) -> None:
        with self._lock:
            self._links = {
                token_hash: link
                for token_hash, link in self._links.items()
                if (link.meeting, link.person) != (meeting, person)
            }
        self._end(lambda found: (found.meeting, found.person) == (meeting, person))

    def end_seats_of_sign_in(self, sign_in: str) -> list[str]:
        return self._end(lambda found: found.sign_in == sign_in)

    def end_seats_of_account(self, account: str) -> list[str]:
        return self._end(lambda found: found.account == account)

    def forget_over(self, now: str) -> None:
        with self._lock:
            self._links = {k: link for k, link in self._links.items() if link.expires_at > now}
        self._end(lambda found: _over(found, now))

    def _end(self, which: Callable[[Seat], bool]) -> list[str]:
        with self._lock:
            ended = [id_ for id_, seat in self._seats.items() if which(seat)]
            for id_ in ended:
                del self._seats[id_]
        return ended


def _over(seat: Seat, now: str) -> bool:
    return seat.expires_at <= now or seat.seen_at <= idle_since(now)
