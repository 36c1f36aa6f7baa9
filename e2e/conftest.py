"""A browser for the whole run; a server and screens of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from e2e.asleep import sleepy_browser, wake
from e2e.browsers import Screens, chromium
from tests.serving import Server, serving

# How long a person's screen may take when the machine is busy with other people's browsers.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path / "data") as running:
        yield running


@pytest.fixture
def screens(browser: Browser, server: Server) -> Iterator[Screens]:
    """No screen may ask another host for anything, break the policy, or fail."""
    opened = Screens(browser, server.url)
    yield opened
    opened.close()
    assert opened.elsewhere == []
    assert opened.faults == []


@pytest.fixture
def sleepy(browser: Browser, server: Server) -> Iterator[tuple[Screens, str]]:
    """Screens in a browser that can be put to sleep, and the mark to do it by."""
    with sleepy_browser(browser.browser_type) as (opened, mark):
        screens = Screens(opened, server.url)
        yield screens, mark
        wake(mark)
        screens.close()
        assert screens.elsewhere == []
        assert screens.faults == []
