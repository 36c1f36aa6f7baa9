"""How many codes may be tried (P53)."""

import threading
import time
from collections.abc import Callable

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage, RedisStorage
from limits.strategies import MovingWindowRateLimiter

from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode

TRIES_FROM_ONE = RateLimitItemPerMinute(300)
"""Right or wrong. A full house behind one address, five times over."""
WRONG_FROM_ONE = RateLimitItemPerMinute(10)
WRONG = RateLimitItemPerMinute(60)
"""From everywhere together: six characters are not to be guessed (docs/decisions/0013)."""
AT_HOME_SECONDS = 12 * 60 * 60
HOMES_KEPT = 20_000


class CodePace:
    """Guessing is slowed down; a room full of people is not.

    Wrong codes use up what an address, and everybody together, may try in a minute. A meeting that
    somebody at the same address is in already is `at home` there: its own code opens from there
    whatever others have used up, so that neither a guesser next door nor one with many addresses
    shuts out a conference room. Nothing can be learnt that way of other meetings.
    """

    def __init__(
        self, redis_url: str | None = None, now: Callable[[], float] = time.monotonic
    ) -> None:
        storage = RedisStorage(redis_url) if redis_url else MemoryStorage()
        self._limiter = MovingWindowRateLimiter(storage)
        self._now = now
        self._lock = threading.Lock()
        self._homes: dict[tuple[str, str], float] = {}

    def check_tries(self, address: str) -> None:
        """Counts a try. Raises Refusal SLOW_DOWN."""
        if not self._limiter.hit(TRIES_FROM_ONE, "tries", address):
            raise Refusal(RefusalCode.SLOW_DOWN, seconds=60)

    def may_open(self, address: str, meeting: str | None) -> bool:
        """Whether a code tried here, which is this meeting's or nobody's, is answered."""
        if meeting is not None and self._is_at_home(address, meeting):
            return True
        here = self._limiter.test(WRONG_FROM_ONE, "wrong code", address)
        return here and self._limiter.test(WRONG, "wrong code")

    def count_wrong(self, address: str) -> None:
        self._limiter.hit(WRONG_FROM_ONE, "wrong code", address)
        self._limiter.hit(WRONG, "wrong code")

    def note_home(self, address: str, meeting: str) -> None:
        """Somebody who is in the meeting is at this address."""
        with self._lock:
            self._homes.pop((address, meeting), None)
            self._homes[address, meeting] = self._now()
            if len(self._homes) > HOMES_KEPT:
                del self._homes[next(iter(self._homes))]

    def _is_at_home(self, address: str, meeting: str) -> bool:
        with self._lock:
            noted = self._homes.get((address, meeting))
        return noted is not None and self._now() - noted < AT_HOME_SECONDS
