"""One running server for the tests of the wire, in each way of running it."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.servers import own_database
from tests.serving import Server, serving


@pytest.fixture(scope="session", params=["eventlet", "threading", "postgresql and redis"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """In threading mode too, so that leaving eventlet stays a change of one file."""
    settings = {}
    with ExitStack() as stack:
        if request.param == "threading":
            settings["COMMONGROUND_ASYNC"] = "threading"
        if request.param == "postgresql and redis":
            # of its own: the key ring of a server before it does not open what that one left
            database = own_database(request.getfixturevalue("postgres_server"))
            settings["DATABASE_URL"] = stack.enter_context(database)
            settings["REDIS_URL"] = request.getfixturevalue("redis_server")
        yield stack.enter_context(serving(tmp_path_factory.mktemp("wire"), **settings))
