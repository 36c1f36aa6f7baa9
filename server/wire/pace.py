"""How fast one seat or one address may go (limits: shared/contract/limits.py)."""

from limits import RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from server.domain.refusal import Refusal
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode

COMMANDS = RateLimitItemPerSecond(limits.COMMANDS_PER_10_SECONDS, 10)
TEXT_UPDATES = RateLimitItemPerSecond(limits.TEXT_UPDATES_PER_10_SECONDS, 10)
WRONG_CODES_FROM_ONE_ADDRESS = RateLimitItemPerMinute(20)
WRONG_CODES = RateLimitItemPerMinute(60)
"""From everywhere together: six characters are not to be guessed."""


class Pace:
    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def check_command(self, seat: str) -> None:
        """Raises Refusal SLOW_DOWN."""
        if not self._limiter.hit(COMMANDS, "command", seat):
            raise Refusal(RefusalCode.SLOW_DOWN, seconds=2)

    def check_text(self, seat: str) -> None:
        if not self._limiter.hit(TEXT_UPDATES, "text", seat):
            raise Refusal(RefusalCode.SLOW_DOWN, seconds=1)

    def check_codes(self, address: str) -> None:
        """Only wrong codes count, so a room behind one address can join all at once."""
        here = self._limiter.test(WRONG_CODES_FROM_ONE_ADDRESS, "code", address)
        if not (here and self._limiter.test(WRONG_CODES, "code")):
            raise Refusal(RefusalCode.SLOW_DOWN, seconds=60)

    def count_wrong_code(self, address: str) -> None:
        self._limiter.hit(WRONG_CODES_FROM_ONE_ADDRESS, "code", address)
        self._limiter.hit(WRONG_CODES, "code")
