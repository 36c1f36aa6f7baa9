"""From a press to every other screen: how long until the slowest of them has the card."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

PRESSES_PER_SECOND = 10
SECONDS = 12
PATIENCE = 10


@dataclass
class Reach:
    """Counts arrivals of each press; `times` are milliseconds to the slowest other screen."""

    screens: int
    sent: dict[str, float] = field(default_factory=dict)
    arrived: dict[str, int] = field(default_factory=dict)
    times: list[float] = field(default_factory=list)
    receipts: list[float] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def arrives(self, mark: str) -> None:
        now = time.perf_counter()
        with self.changed:
            self.arrived[mark] = self.arrived.get(mark, 0) + 1
            if self.arrived[mark] == self.screens:
                self.times.append((now - self.sent[mark]) * 1000)
                self.changed.notify_all()


def press_in_turn(reach: Reach, presses: Sequence[Callable[[str], object]]) -> None:
    """Each screen presses in its turn, at a steady pace, whatever the answers take."""
    begun = time.perf_counter()
    for number in range(PRESSES_PER_SECOND * SECONDS):
        due = begun + number / PRESSES_PER_SECOND
        time.sleep(max(0.0, due - time.perf_counter()))
        mark = f"press {number}"
        reach.sent[mark] = time.perf_counter()
        presses[number % len(presses)](mark)
        reach.receipts.append((time.perf_counter() - reach.sent[mark]) * 1000)
    with reach.changed:
        total = len(reach.sent)
        arrived = reach.changed.wait_for(lambda: len(reach.times) == total, PATIENCE)
    if not arrived:
        raise RuntimeError(f"only {len(reach.times)} of {total} presses reached every screen")


def percentile(times: Sequence[float], share: float) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
