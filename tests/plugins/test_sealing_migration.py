"""A database that an earlier version kept in the clear comes up sealed, and nothing it held in the
clear is left in its files."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text

from server.application.journal_port import FilesInUse, RecordRow, StoredEvent
from server.plugins import sql_clean_out
from server.plugins.data_keys import DataKeys
from server.plugins.sql_clean_out import clean_out
from server.plugins.sql_engine import make_engine
from server.plugins.sql_journal import SqlJournal
from server.plugins.sql_migrate import migrate, migration_config
from tests.plugins.on_disk import on_disk

TITLE, CARD, STATEMENT, RECORD = "Title-Mia-55aa", "Card-7f3a", "Statement-91bc", "Record-e02d"
WORDS = [word.encode() for word in (TITLE, CARD, STATEMENT, RECORD)]
FROZEN_AT = "2026-11-24T11:00:00.000Z"
MANY = 1_203  # more than one piece of what is sealed at a time


def _payload(seq: int) -> dict[str, object]:
    frozen = FROZEN_AT if seq >= MANY - 1 else None
    return {"did": "x", "puts": [{"kind": "meeting", "frozen_at": frozen, "text": f"{CARD} {seq}"}]}


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'meetings.sqlite3'}"
    found: str = request.getfixturevalue("postgres_url")
    return found


@pytest.fixture
def earlier(url: str) -> Iterator[Engine]:
    """A database as the first version left it, with one meeting, frozen."""
    command.upgrade(migration_config(url), "0001")
    engine = make_engine(url)
    with engine.begin() as connection:
        connection.execute(
            text("INSERT INTO meetings VALUES ('m-1', 'icpc', :title, 'K7MX2P', :at)"),
            {"title": TITLE, "at": FROZEN_AT},
        )
        connection.execute(
            text("INSERT INTO events VALUES ('m-1', :seq, :at, :payload)"),
            [
                {"seq": seq, "at": FROZEN_AT, "payload": json.dumps(_payload(seq))}
                for seq in range(1, MANY + 1)
            ],
        )
        for statement, value in (
            ("INSERT INTO texts VALUES ('m-1', 'pair.goal', :value)", STATEMENT),
            ("INSERT INTO records VALUES ('m-1', :value)", RECORD),
        ):
            connection.execute(text(statement), {"value": value.encode()})
        connection.execute(text("INSERT INTO seats VALUES ('s-1', 'h', 'm-1', 'p', '2026')"))
    if engine.dialect.name == "postgresql":
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.execute(text("ANALYZE"))
    found = on_disk(engine)
    assert all(word in found for word in WORDS), "else this test looks in the wrong place"
    yield engine
    engine.dispose()


def test_what_was_in_the_clear_is_sealed_and_gone(
    url: str, earlier: Engine, keys: DataKeys
) -> None:
    migrate(url, keys.file)
    journal = SqlJournal(earlier, keys)
    (row,) = journal.meetings()
    assert (row.title, row.code, row.starts_at) == (TITLE, "K7MX2P", None)
    kept = journal.load("m-1")
    assert kept.events == [StoredEvent(n, FROZEN_AT, _payload(n)) for n in range(1, MANY + 1)]
    assert kept.texts == {"pair.goal": STATEMENT.encode()}
    assert journal.record("m-1", "full") == RECORD.encode()
    assert journal.records("m-1") == [RecordRow("full", FROZEN_AT, None)]
    found = on_disk(earlier)
    assert [word for word in WORDS if word in found] == []


def test_a_power_cut_before_the_cleaning_leaves_it_owed(
    url: str, earlier: Engine, keys: DataKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rows are sealed and durable, the old pages still lie there; the next start sees to it."""

    def cut(_: Engine) -> None:
        raise FilesInUse

    with monkeypatch.context() as patched:
        patched.setattr(sql_clean_out, "_rewrite_sqlite", cut)
        patched.setattr(sql_clean_out, "_rewrite_postgres", cut)
        migrate(url, keys.file)
        with pytest.raises(FilesInUse):
            clean_out(earlier)
    migrate(url, keys.file)
    found = on_disk(earlier)
    assert [word for word in WORDS if word in found] == []
    with earlier.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM cleanings_due")).scalar() == 0


def test_alembic_alone_finds_the_keys(
    url: str, earlier: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As before each release: `alembic upgrade head`, with nothing but the environment."""
    ring = tmp_path / "elsewhere" / "ring.json"
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("COMMONGROUND_DATA_KEYS", str(ring))
    command.upgrade(Config(Path(__file__).parents[2] / "alembic.ini"), "head")
    assert SqlJournal(earlier, DataKeys(ring)).load("m-1").texts == {
        "pair.goal": STATEMENT.encode()
    }


def test_an_empty_database_makes_no_keys(url: str, tmp_path: Path) -> None:
    migrate(url, tmp_path / "none" / "ring.json")
    assert not (tmp_path / "none").exists()


def test_sealed_meetings_are_not_taken_back(url: str, earlier: Engine, keys: DataKeys) -> None:
    migrate(url, keys.file)
    with pytest.raises(RuntimeError, match="stays sealed"):
        command.downgrade(migration_config(url), "0001")
    assert SqlJournal(earlier, keys).load("m-1").events
