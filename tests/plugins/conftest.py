"""The databases and key stores that the conformance suites run on."""

from pathlib import Path

import pytest

from server.plugins.data_keys import DataKeys

pytest.register_assert_rewrite(
    "tests.plugins.accounts_suite",
    "tests.plugins.audit_suite",
    "tests.plugins.journal_suite",
    "tests.plugins.seats_suite",
    "tests.plugins.round_keys_suite",
    "tests.plugins.sealed_boxes_suite",
)


@pytest.fixture
def keys(tmp_path: Path) -> DataKeys:
    """A key ring of the test's own."""
    return DataKeys(tmp_path / "keys" / "at-rest.json")
