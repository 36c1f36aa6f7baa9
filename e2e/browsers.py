"""Debian's Chromium, several people at once, each with a browser of their own."""

import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    BrowserType,
    ConsoleMessage,
    Page,
    sync_playwright,
)

PHONE = (360, 740)
LAPTOP = (1440, 900)
PROJECTOR = (1280, 720)
ZOOMED = (320, 256)
"""A window of 1280x1024 at 400%."""

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium)
        try:
            yield browser
        finally:
            browser.close()


def launch(chromium: BrowserType, *more: str, ignoring: Sequence[str] = ()) -> Browser:
    """A browser process; `more` are arguments of its own, `ignoring` some of Playwright's."""
    found = shutil.which("chromium")
    if found is None:
        raise RuntimeError("Chromium is missing: `make browser` installs it")
    return chromium.launch(
        executable_path=found, args=[*QUIET, *more], ignore_default_args=list(ignoring)
    )


@dataclass
class Screens:
    """Opens screens and remembers what none of them may do: ask another host, break the content
    security policy, or fail."""

    browser: Browser
    url: str
    contexts: list[BrowserContext] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def open(self, size: tuple[int, int], *, touch: bool = False, **options: object) -> Page:
        width, height = size
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            has_touch=touch,
            accept_downloads=True,
            **options,  # type: ignore[arg-type]  # passed on as given
        )
        context.set_default_timeout(15_000)
        self.contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: self._note_host(request.url))
        page.on("websocket", lambda socket: self._note_host(socket.url))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", self._note_console)
        return page

    def close(self) -> None:
        for context in self.contexts:
            context.close()

    def _note_host(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in ("data", "blob"):
            return
        if parts.netloc != urlsplit(self.url).netloc:
            self.elsewhere.append(address)

    def _note_console(self, message: ConsoleMessage) -> None:
        """A lost connection and a door that refuses are no faults of the page, and Chromium logs
        each."""
        text = message.text
        is_door = urlsplit(str(message.location.get("url"))).path.startswith("/api/")
        refused = is_door and re.search(r"a status of (401|403|404|410|429)\b", text) is not None
        lost = "net::ERR_" in text or "WebSocket connection" in text
        if message.type == "error" and not refused and not lost:
            self.faults.append(f"{text} {message.location.get('url')}")
