"""A slow query must not hold up the others in the process (P10 needs a second at most)."""

import json
import os
import subprocess
import sys
from pathlib import Path

from server.plugins.postgres_green import PsycopgTooEarly

ROOT = Path(__file__).parents[2]


def _counts(url: str, waiting: str) -> dict[str, int]:
    done = _python("-W", "ignore", "-m", "tests.plugins.green_queries", url, waiting)
    assert done.returncode == 0, done.stderr
    counts: dict[str, int] = json.loads(done.stdout)
    return counts


def _python(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A process of its own, which nobody has yet told how psycopg is to wait."""
    untold = {name: value for name, value in os.environ.items() if name != "PSYCOPG_WAIT_FUNC"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=untold,
        capture_output=True,
        text=True,
        check=False,
    )


def test_others_go_on_while_queries_run(postgres_url: str) -> None:
    counts = _counts(postgres_url, "in_selectors")
    assert counts["one"] > counts["rest"] / 2
    # Four at once take little longer than one: they wait together, not in turn.
    assert counts["rest"] / 2 < counts["four"] < counts["one"] * 2.5


def test_waiting_in_c_would_hold_them_up(postgres_url: str) -> None:
    """Shows that the test above can fail."""
    counts = _counts(postgres_url, "in_c")
    assert counts["one"] < counts["rest"] / 4
    assert counts["four"] < counts["rest"] / 4


def test_psycopg_imported_too_early_is_refused() -> None:
    done = _python(
        "-c",
        "import psycopg; from server.plugins.postgres_green import wait_in_selectors as w; w()",
    )
    assert done.returncode != 0
    assert PsycopgTooEarly.__name__ in done.stderr
