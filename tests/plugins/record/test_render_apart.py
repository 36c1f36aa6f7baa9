"""Documents set in another process: the same bytes, and nothing kept when it fails."""

import subprocess
from typing import Any

import pytest

from server.application.ports import RecordNotMade
from server.plugins.record import render_apart
from server.plugins.record.bundle import BundleMaker
from server.plugins.record.pdf import render
from tests.plugins.record.changes import only_cards
from tests.plugins.record.example import example, for_everyone
from tests.plugins.record.make_golden import PUBLISHED_KEY

KEY = "ab" * 32


def test_apart_gives_the_same_bytes_as_here() -> None:
    records = [example(), for_everyone()]
    assert render_apart.render_apart(records, KEY) == [render(record, KEY) for record in records]


def test_one_that_cannot_be_made_means_that_none_is() -> None:
    maker = BundleMaker(PUBLISHED_KEY, render_apart.render_apart)
    broken = only_cards("a card")
    del broken["words"]["record.label"]
    with pytest.raises(RecordNotMade, match="shape"):
        maker.make([example(), broken])


def test_a_process_that_dies_makes_no_record(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render_apart, "PROGRAM", ["-c", "import os; os.abort()"])
    with pytest.raises(RecordNotMade, match="-6"):
        render_apart.render_apart([example()], KEY)


def test_the_process_is_not_told_what_it_need_not_know(monkeypatch: pytest.MonkeyPatch) -> None:
    """It reads what strangers wrote with programs written in other languages."""
    asked: dict[str, Any] = {}

    def run(*_: object, **options: Any) -> subprocess.CompletedProcess[bytes]:
        asked.update(options)
        return subprocess.CompletedProcess([], 1, b"")

    monkeypatch.setenv("COMMONGROUND_KEY_PASSPHRASE", "planted passphrase")
    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(RecordNotMade):
        render_apart.render_apart([example()], KEY)
    assert "planted passphrase" not in str(asked["env"])
