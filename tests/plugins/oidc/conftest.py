"""One provider for these tests, and a sign-in that has come back from it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from server.plugins.oidc_sign_in import OidcSignIn
from server.plugins.system_clock import SystemClock
from tests.oidc.between import Between
from tests.oidc.browsing import Browser
from tests.oidc.running import provider_running, settings

PUBLIC_URL = "http://127.0.0.1:8000"
REDIRECT = f"{PUBLIC_URL}/signed-in"


@dataclass(frozen=True)
class Back:
    """A browser is back: what was kept of it here, and what it brings."""

    kept: str
    query: str


class House:
    """This server's side, asking the provider through `between`."""

    def __init__(self, between: Between, client: str = "common-ground") -> None:
        self.between = between
        self.oidc = OidcSignIn(settings(between, client), PUBLIC_URL, SystemClock())

    def sent_and_back(self, browser: Browser | None = None, *, fresh: bool = False) -> Back:
        begun = self.oidc.begin(fresh=fresh)
        return Back(begun.kept, (browser or Browser()).goes(begun.address, REDIRECT))


@pytest.fixture(scope="session")
def between() -> Iterator[Between]:
    with provider_running(REDIRECT) as running:
        yield running


@pytest.fixture
def house(between: Between) -> House:
    return House(between)
