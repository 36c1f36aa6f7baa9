"""How fast one seat may go (limits: shared/contract/limits.py)."""

from limits import RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from server.domain.refusal import Refusal
from shared.contract import limits
from shared.contract.refusal_codes import RefusalCode

COMMANDS = RateLimitItemPerSecond(limits.COMMANDS_PER_10_SECONDS, 10)
TEXT_UPDATES = RateLimitItemPerSecond(limits.TEXT_UPDATES_PER_10_SECONDS, 10)


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
