"""How far a guesser of codes gets: `python -m tests.bench.guessing [seconds]`.

Guesses as fast as it can, from one address and as from many, at a server with 50 open meetings,
and says how many guesses were looked at and what that makes of the odds.
"""

import json
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from pathlib import Path

from server.application.tokens import new_code
from shared.contract import limits
from tests.serving import Server, serving

MEETINGS = 50
GUESSERS = 16
HOURS = 3
CODES = 32**limits.CODE_LENGTH


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "data", COMMONGROUND_PROXIES="1") as server,
    ):
        for number in range(MEETINGS):
            server.create(title=f"Example {number}")
        for addresses in (1, 100_000):
            report(addresses, *guess(server, addresses, seconds))
            time.sleep(61)  # the windows of the limits move on


def guess(server: Server, addresses: int, seconds: float) -> tuple[Counter[int], float]:
    """(answers by HTTP status, seconds it took)."""
    answers: Counter[int] = Counter()
    begun = time.monotonic()

    def go(number: int) -> None:
        tries = number
        while time.monotonic() - begun < seconds:
            tries += GUESSERS
            at = tries % addresses
            address = f"10.{at >> 16 & 255}.{at >> 8 & 255}.{at & 255}"
            answers[try_one(server, address)] += 1

    threads = [threading.Thread(target=go, args=(number,)) for number in range(GUESSERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers, time.monotonic() - begun


def try_one(server: Server, address: str) -> int:
    body = {"code": new_code(), "name": "Guesser", "role": "family", "relation": ""}
    body |= {"whereabouts": "elsewhere", "others": ""}
    headers = {
        "Content-Type": "application/json",
        "Origin": server.url,
        "X-Forwarded-For": address,
    }
    url = f"{server.url}/api/join"
    asked = urllib.request.Request(url, json.dumps(body).encode(), headers)  # noqa: S310
    try:
        with urllib.request.urlopen(asked, timeout=20) as answer:  # noqa: S310
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return refused.code


def report(addresses: int, answers: Counter[int], seconds: float) -> None:
    looked_at = (answers[404] + answers[201]) * 60 / seconds
    hits = looked_at * 60 * HOURS * MEETINGS / CODES
    sys.stdout.write(
        f"{addresses} address(es): {answers.total()} guesses in {seconds:.0f} s, looked at "
        f"{looked_at:.0f} a minute; answers {dict(answers)}\n"
        f"  expected hits in {HOURS} h among {MEETINGS} meetings: {hits:.6f} "
        f"(of {CODES} codes); then the chair must let them in\n"
    )


if __name__ == "__main__":
    main()
