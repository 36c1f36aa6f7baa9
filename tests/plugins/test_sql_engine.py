"""What the engine promises: durable settings, private files, errors without people's words."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from server.application.journal_port import Change
from server.plugins.sql_engine import database_url, make_engine, one_moment
from server.plugins.sql_journal import SqlJournal
from server.plugins.sql_migrate import migrate
from tests.plugins.in_the_clear import InTheClear
from tests.plugins.journal_suite import event
from tests.plugins.stores import CHILD_MEETING, create_two_meetings

OLD_BOX = b"old-box-" * 40
NEW_BOX = b"new-box-" * 40
OLD_TEXT = b"regretted words " * 500


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "meetings.sqlite3"


@pytest.fixture
def engine(file: Path) -> Iterator[Engine]:
    migrate(f"sqlite:///{file}")
    engine = make_engine(f"sqlite:///{file}")
    yield engine
    engine.dispose()


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
    ],
)
def test_sqlite_settings(engine: Engine, setting: str, value: object) -> None:
    with engine.connect() as connection:
        assert connection.execute(text(f"PRAGMA {setting}")).scalar() == value


def test_only_the_owner_may_read_what_sqlite_writes(engine: Engine, file: Path) -> None:
    create_two_meetings(SqlJournal(engine, InTheClear()))
    files = sorted(file.parent.iterdir())
    assert [f.name.removeprefix(file.name) for f in files] == ["", "-shm", "-wal"]
    assert {stat.S_IMODE(f.stat().st_mode) for f in files} == {0o600}
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_replaced_or_deleted_box_leaves_no_bytes(engine: Engine, file: Path) -> None:
    """P36, and regretted words of a text besides."""

    def on_disk() -> bytes:
        return b"".join(f.read_bytes() for f in file.parent.iterdir())

    journal = SqlJournal(engine, InTheClear())
    create_two_meetings(journal)
    journal.commit([Change(CHILD_MEETING, boxes={"round-01": OLD_BOX}, texts={"p.goal": OLD_TEXT})])
    assert OLD_BOX in on_disk()
    assert OLD_TEXT[:2000] in on_disk()
    journal.commit([Change(CHILD_MEETING, boxes={"round-01": NEW_BOX}, texts={"p.goal": b"new"})])
    assert NEW_BOX in on_disk()
    journal.commit([Change(CHILD_MEETING, [event(1)], boxes={"round-01": None})])
    left = on_disk()
    assert OLD_BOX[:8] not in left
    assert NEW_BOX[:8] not in left
    assert OLD_TEXT[:8] not in left
    assert journal.load(CHILD_MEETING).events == [event(1)]


def test_several_reads_see_one_moment(engine: Engine) -> None:
    _assert_one_moment(engine)


def test_several_reads_see_one_moment_on_postgres(postgres_url: str) -> None:
    migrate(postgres_url)
    engine = make_engine(postgres_url)
    _assert_one_moment(engine)
    engine.dispose()


def _assert_one_moment(engine: Engine) -> None:
    journal = SqlJournal(engine, InTheClear())
    create_two_meetings(journal)
    with one_moment(engine).connect() as reader:
        count = text("SELECT count(*) FROM events")
        assert reader.execute(count).scalar() == 0
        journal.commit([Change(CHILD_MEETING, [event(1)])])
        assert reader.execute(count).scalar() == 0
    with one_moment(engine).connect() as reader:
        assert reader.execute(count).scalar() == 1


def test_errors_do_not_repeat_what_people_wrote(engine: Engine) -> None:
    with pytest.raises(IntegrityError) as caught, engine.begin() as connection:
        connection.execute(
            text("INSERT INTO meetings (id, title) VALUES (:id, :title)"),
            {"id": "m", "title": "Mia and her gran"},
        )
    assert "Mia" not in str(caught.value)


def test_postgres_writes_before_it_answers(postgres_url: str) -> None:
    """P20, whatever the server was set up to do; a stricter setting stands."""
    for given, wanted in (("off", "on"), ("remote_apply", "remote_apply")):
        engine = make_engine(f"{postgres_url}&options=-csynchronous_commit%3D{given}")
        with engine.connect() as connection:
            assert connection.execute(text("SHOW synchronous_commit")).scalar() == wanted
        engine.dispose()


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "mysql://localhost/x"])
def test_what_would_not_last_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"SQLite needs a file|use sqlite or postgresql"):
        make_engine(url)


def test_the_url_comes_from_the_environment() -> None:
    assert database_url({}) == "sqlite:///var/commonground.db"
    assert database_url({"COMMONGROUND_DATA": "/d"}) == "sqlite:////d/commonground.db"
    assert database_url({"DATABASE_URL": "postgresql:///x", "COMMONGROUND_DATA": "/d"}) == (
        "postgresql:///x"
    )
