"""How often one address may try to sign in (P61). No number of tries proves anything; the limits
keep strangers from making work, and must not let them shut anybody out.

Only tries that failed count. One that names a passkey that exists, which nobody can guess, counts
for that passkey and not for the address: whoever shares a network with somebody who floods it can
still sign in. When too many fail everywhere together, those are still heard of whose address has
not failed in the last minute.
"""

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from server.domain.refusal import Refusal
from shared.contract.refusal_codes import RefusalCode

FAILED_FROM_ONE = RateLimitItemPerMinute(20)
FAILED = RateLimitItemPerMinute(300)
ASKED_FROM_ONE = RateLimitItemPerMinute(1_200)
"""Challenges given out: each is a small row for five minutes. So many that a building full of
people, or a proxy that everybody comes through, does not notice."""
ASKED = RateLimitItemPerMinute(6_000)


class AccountPace:
    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def check_asking(self, address: str) -> None:
        """Counts, and raises Refusal SLOW_DOWN."""
        self._check("asked", address, ASKED_FROM_ONE, ASKED)
        self._count("asked", address, ASKED_FROM_ONE, ASKED)

    def check_trying(self, address: str, passkey: str | None) -> None:
        """`passkey` is the id of the passkey named, if there is such a one. Raises Refusal
        SLOW_DOWN."""
        self._check("failed", passkey or address, FAILED_FROM_ONE, FAILED)

    def count_failed(self, address: str, passkey: str | None) -> None:
        self._count("failed", passkey or address, FAILED_FROM_ONE, FAILED)

    def _check(
        self, what: str, one: str, most: RateLimitItemPerMinute, most_of_all: RateLimitItemPerMinute
    ) -> None:
        left = self._limiter.get_window_stats(most, what, one).remaining
        if left == 0 or (left < most.amount and not self._limiter.test(most_of_all, what)):
            raise Refusal(RefusalCode.SLOW_DOWN, seconds=10)

    def _count(
        self, what: str, one: str, most: RateLimitItemPerMinute, most_of_all: RateLimitItemPerMinute
    ) -> None:
        self._limiter.hit(most, what, one)
        self._limiter.hit(most_of_all, what)
