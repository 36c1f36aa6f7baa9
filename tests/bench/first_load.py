"""How soon an old phone on a bad line can be used: `python -m tests.bench.first_load`.

400 kbit/s, 300 ms, a sixth of this machine's speed; a browser that has never seen the page. Then
the voter's way: from the moment the scale opens to "your answer is in", with the taps it takes.
"""

import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import CDPSession, Page

from e2e.browsers import PHONE, Screens, chromium
from e2e.company import Company
from tests.attendee import admit
from tests.serving import serving

BYTES_PER_SECOND = 400_000 // 8
LATENCY_MS = 300
SLOWER = 6
ROUNDS = 3


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as data,
        serving(Path(data)) as server,
        chromium() as browser,
    ):
        for language in ("en-GB", "pl-PL", "ar"):
            for number in range(ROUNDS):
                company = Company(server)
                screens = Screens(browser, server.url)
                say(f"{language} {number + 1}: {measure(company, screens, language)}")
                screens.close()
                company.goes()


def measure(company: Company, screens: Screens, language: str) -> str:
    for nth in range(3):
        company.comes_in(f"Person {nth}", "professional")
    page = screens.open(PHONE, touch=True, locale=language)
    slow(page)
    begun = time.monotonic()
    page.goto(f"{company.url}/join#{company.links['code']}", wait_until="commit")
    page.locator("#join-name").wait_for()
    useful = time.monotonic() - begun
    page.locator("#join-name").fill("Carly")
    page.get_by_role("radio").nth(0).check(force=True)
    page.locator("[data-field=where] input[type=radio]").first.check(force=True)
    asks = time.monotonic()
    page.locator("form button[type=submit]").click()
    page.wait_for_url("**/room/**")
    waiting = time.monotonic() - asks
    admit(company.chair, "Carly", "family")
    page.locator("#board-title").wait_for()
    pair = company.writes_pair("A worry.", "A goal.")
    told = time.monotonic()
    company.opens_scale(pair)
    taps = answer(page)
    answered = time.monotonic() - told
    return (
        f"first useful screen {useful:.2f} s, join to waiting room {waiting:.2f} s, "
        f"scale opens to answer in {answered:.2f} s with {taps} taps"
    )


def answer(page: Page) -> int:
    """How many taps it took."""
    taps = (".panel--yours .button--yours", ".pad-number >> nth=7", ".answer .button--yours")
    for what in taps:
        page.locator(what).click()
    page.locator(".panel--calm h1").wait_for()
    return len(taps)


def slow(page: Page) -> None:
    session: CDPSession = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": LATENCY_MS,
            "downloadThroughput": BYTES_PER_SECOND,
            "uploadThroughput": BYTES_PER_SECOND,
        },
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
