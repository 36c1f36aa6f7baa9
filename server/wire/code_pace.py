"""How many codes may be tried (P53)."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

from limits import RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage, RedisStorage
from limits.strategies import MovingWindowRateLimiter

from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode

TRIES_FROM_ONE = RateLimitItemPerMinute(300)
"""Right or wrong. A full house behind one address, five times over."""
WRONG_FROM_ONE = RateLimitItemPerMinute(10)
WRONG = RateLimitItemPerMinute(60)
"""From everywhere together. Beyond it nobody is heard who was wrong in the last ten minutes."""
WRONG_LATELY = RateLimitItemPerMinute(1, 10)
WRONG_AT_MOST = RateLimitItemPerMinute(300)
"""From everywhere together: six characters are not to be guessed (docs/decisions/0013)."""
JOINS = (RateLimitItemPerMinute(60), RateLimitItemPerHour(200))
"""Into one waiting room by its code: whoever has it cannot fill the meeting's history."""
AT_HOME_SECONDS = 12 * 60 * 60
HOMES_KEPT = 20_000


class CodePace:
    """Guessing is slowed down; a room full of people is not.

    Wrong codes use up what a place, and everybody together, may try in a minute. A code that
    somebody at the same place has joined with, or whose meeting they are in, is `at home` there: it
    opens from there whatever others have used up, so that neither a guesser next door nor one with
    many addresses shuts out a conference room. Any other code is then not even looked up, so that
    no measuring of answers tells whether it would have opened.
    """

    def __init__(
        self, redis_url: str | None = None, now: Callable[[], float] = time.monotonic
    ) -> None:
        storage = RedisStorage(redis_url) if redis_url else MemoryStorage()
        self._limiter = MovingWindowRateLimiter(storage)
        self._now = now
        self._lock = threading.Lock()
        self._looking = threading.Lock()
        self._homes: dict[tuple[str, str], float] = {}

    def at(self, address: str) -> "TriesFrom":
        return TriesFrom(self, place_of(address))

    @contextmanager
    def looking(self, place: str, code: str) -> Iterator[None]:
        """One code after another: many sent at once are no more than the limits allow, and need no
        more than one connection to Redis. Raises Refusal SLOW_DOWN on entering."""
        with self._looking:
            may_try = self._limiter.hit(TRIES_FROM_ONE, "tries", place)
            if not (may_try and (self._is_at_home(place, code) or self._may_look(place))):
                raise Refusal(RefusalCode.SLOW_DOWN, seconds=60)
            try:
                yield
            except Refusal:
                self.count_wrong(place)
                raise

    def _may_look(self, place: str) -> bool:
        if not self._limiter.test(WRONG_FROM_ONE, "wrong here", place):
            return False
        if self._limiter.test(WRONG, "wrong"):
            return True
        right_lately = self._limiter.test(WRONG_LATELY, "wrong lately", place)
        return right_lately and self._limiter.test(WRONG_AT_MOST, "wrong at most")

    def count_wrong(self, place: str) -> None:
        self._limiter.hit(WRONG_FROM_ONE, "wrong here", place)
        self._limiter.hit(WRONG_LATELY, "wrong lately", place)
        self._limiter.hit(WRONG, "wrong")
        self._limiter.hit(WRONG_AT_MOST, "wrong at most")

    def check_joins(self, meeting: str) -> None:
        """Raises Refusal SLOW_DOWN."""
        if not all(self._limiter.test(limit, "joins", meeting) for limit in JOINS):
            raise Refusal(RefusalCode.SLOW_DOWN, seconds=60)

    def count_join(self, meeting: str) -> None:
        for limit in JOINS:
            self._limiter.hit(limit, "joins", meeting)

    def note_home(self, place: str, code: str) -> None:
        """Somebody here has this code, or is in its meeting."""
        with self._lock:
            self._homes.pop((place, code), None)
            self._homes[place, code] = self._now()
            if len(self._homes) > HOMES_KEPT:
                del self._homes[next(iter(self._homes))]

    def _is_at_home(self, place: str, code: str) -> bool:
        with self._lock:
            noted = self._homes.get((place, code))
        return noted is not None and self._now() - noted < AT_HOME_SECONDS


@dataclass(frozen=True)
class TriesFrom:
    """CodePace at one place; what `join` asks for."""

    codes: CodePace
    place: str

    @contextmanager
    def looking(self, code: str) -> Iterator[None]:
        with self.codes.looking(self.place, code):
            yield

    @contextmanager
    def joining(self, meeting: str, code: str) -> Iterator[None]:
        """A code that does not open for this person after all is as wrong as any other."""
        self.codes.check_joins(meeting)
        try:
            yield
        except Refusal as refusal:
            if refusal.code is RefusalCode.CODE_NOT_OPEN:
                self.codes.count_wrong(self.place)
            raise
        self.codes.count_join(meeting)
        self.codes.note_home(self.place, code)


def place_of(address: str) -> str:
    """Where an address is: itself, or the /48 of an IPv6 address, which is one site's: whoever has
    one such address has as many as they like."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return str(found)
    if found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    return f"{IPv6Address(int(found) >> 80 << 80)}/48"
