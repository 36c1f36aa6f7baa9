"""One running server for the tests of the wire, in each way of running it."""

from collections.abc import Iterator

import pytest

from tests.serving import Server, serving


@pytest.fixture(scope="session", params=["eventlet", "threading", "postgresql and redis"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """In threading mode too, so that leaving eventlet stays a change of one file."""
    settings = {}
    if request.param == "threading":
        settings["COMMONGROUND_ASYNC"] = "threading"
    if request.param == "postgresql and redis":
        settings["DATABASE_URL"] = request.getfixturevalue("postgres_server")
        settings["REDIS_URL"] = request.getfixturevalue("redis_server")
    with serving(tmp_path_factory.mktemp("wire"), **settings) as running:
        yield running
