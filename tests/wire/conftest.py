"""One running server for the tests of the wire, in each way of running it."""

from collections.abc import Iterator

import pytest

from tests.serving import Server, serving


@pytest.fixture(scope="session", params=["eventlet", "threading"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """In threading mode too, so that leaving eventlet stays a change of one file."""
    data = tmp_path_factory.mktemp(f"wire-{request.param}")
    with serving(data, COMMONGROUND_ASYNC=request.param) as running:
        yield running
