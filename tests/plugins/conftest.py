"""The databases and key stores that the conformance suites run on."""

import pytest

pytest.register_assert_rewrite(
    "tests.plugins.accounts_suite",
    "tests.plugins.audit_suite",
    "tests.plugins.journal_suite",
    "tests.plugins.seats_suite",
    "tests.plugins.round_keys_suite",
    "tests.plugins.sealed_boxes_suite",
)
