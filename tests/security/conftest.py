"""One running server for all who attack it, and a chair with a meeting on it."""

from collections.abc import Iterator

import pytest

from tests.attendee import Attendee, admit
from tests.serving import Server, serving


@pytest.fixture(scope="module", name="server")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("attacked")) as running:
        yield running


@pytest.fixture(name="chair")
def _chair(server: Server) -> Iterator[Attendee]:
    attendee = Attendee.claims(server.create()["chair"]).connect()
    yield attendee
    attendee.leave()


@pytest.fixture(name="mother")
def _mother(server: Server, chair: Attendee) -> Iterator[Attendee]:
    attendee = comes_in(server, chair, "Kelly", "family")
    yield attendee
    attendee.leave()


def comes_in(server: Server, chair: Attendee, name: str, role: str) -> Attendee:
    """Joins by the code and is let in."""
    code = chair.welcome["invitation"]["code"]
    attendee = Attendee.joins(server.url, code, name, role).connect()
    admit(chair, name, role)
    attendee.until(lambda: attendee.me["state"] == "in")
    return attendee
