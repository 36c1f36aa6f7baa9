"""After rotating the keys everything opens with the fresh one alone, whatever came between."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import Engine, select, text

from server.application.journal_port import Change, StoredEvent, StoredMeeting
from server.domain.audit_note import Note, tag
from server.plugins import key_ring, sql_rotation
from server.plugins.data_keys import DataKeys, NotOpened
from server.plugins.key_ring import KeyRingBusy
from server.plugins.sql_audit import SqlAudit
from server.plugins.sql_changes import statements
from server.plugins.sql_clean_out import clean_out
from server.plugins.sql_engine import SEALING, make_engine, writing
from server.plugins.sql_journal import SqlJournal
from server.plugins.sql_migrate import migrate
from server.plugins.sql_rotation import rotate
from server.plugins.sql_tables import events, meetings, records, texts
from shared.contract.audit import Deed, Source
from tests.plugins.journal_suite import AT, event
from tests.plugins.on_disk import on_disk
from tests.plugins.stores import CHILD_MEETING, OTHER_MEETING, create_two_meetings

_SOMEBODY_WAITS = text(
    "SELECT count(*) FROM pg_locks WHERE NOT granted AND objid = :lock"
).bindparams(lock=SEALING)
MANY = 1_203
TITLES, RECORDS, TEXTS = 2, 2, 1


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'meetings.sqlite3'}"
    found: str = request.getfixturevalue("postgres_url")
    return found


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    migrate(url)
    engine = make_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture
def kept(engine: Engine, keys: DataKeys) -> StoredMeeting:
    """A meeting of many events, a text and two editions of its record."""
    journal = SqlJournal(engine, keys)
    create_two_meetings(journal)
    written = [event(seq, text=f"card {seq}") for seq in range(1, MANY + 1)]
    records = {"full": b"full", "short": b"short"}
    states = {"pair.goal": b"the goal"}
    journal.commit([Change(CHILD_MEETING, written, texts=states, records=records)])
    return StoredMeeting(written, states, {})


def _assert_all_there(engine: Engine, keys: DataKeys, kept: StoredMeeting) -> None:
    """Read as by a server that was started now."""
    journal = SqlJournal(engine, DataKeys(keys.file))
    assert journal.load(CHILD_MEETING) == kept
    assert journal.record(CHILD_MEETING, "short") == b"short"
    assert [row.title for row in journal.meetings()] == ["A meeting", "A meeting"]


def _sealed(engine: Engine) -> list[bytes]:
    columns = (meetings.c.title, events.c.payload, texts.c.state, records.c.bundle)
    with engine.connect() as connection:
        return [row[0].sealed for column in columns for row in connection.execute(select(column))]


def test_everything_is_sealed_with_the_fresh_key_alone(
    engine: Engine, keys: DataKeys, kept: StoredMeeting
) -> None:
    ring, _ = key_ring.read(keys.file)
    before = _sealed(engine)
    note = Note(tag(Source.COMMAND_LINE, Deed.KEY_ROTATED), AT)
    assert rotate(engine, keys, [note]) == MANY + TITLES + RECORDS + TEXTS
    _assert_all_there(engine, keys, kept)
    now, _ = key_ring.read(keys.file)
    assert set(now.keys) == {now.current}
    assert now.current not in ring.keys
    assert {sealed[1:5].hex() for sealed in _sealed(engine)} == {now.current}
    assert [entry.tag for entry in SqlAudit(engine).newest(10)] == ["command_line:key:rotated"]
    clean_out(engine)
    found = on_disk(engine)
    assert not [sealed for sealed in before[::20] if sealed in found], "an old value is left"
    assert sum(sealed in found for sealed in _sealed(engine)[::20]) > 55, "this looks elsewhere"


def test_the_old_key_opens_nothing_that_is_there_now(
    engine: Engine, keys: DataKeys, kept: StoredMeeting, tmp_path: Path
) -> None:
    stolen = tmp_path / "stolen.json"
    stolen.write_bytes(keys.file.read_bytes())
    stolen.chmod(0o600)
    assert SqlJournal(engine, DataKeys(stolen)).load(CHILD_MEETING) == kept
    rotate(engine, keys, [])
    with pytest.raises(NotOpened, match="is not in"):
        SqlJournal(engine, DataKeys(stolen)).load(CHILD_MEETING)


def test_a_running_server_writes_and_reads_on(
    engine: Engine, url: str, keys: DataKeys, kept: StoredMeeting
) -> None:
    """Three servers write events and texts of their own while the keys are rotated twice."""
    over = Event()
    written: dict[int, list[StoredEvent]] = {}
    failed: list[BaseException] = []

    def serve(number: int) -> None:
        server = make_engine(url)
        journal = SqlJournal(server, DataKeys(keys.file))
        mine = written[number] = []
        try:
            while not over.is_set():
                one = event(number * 1_000_000 + len(mine), text="said meanwhile")
                state = {f"text-{number}": str(len(mine)).encode()}
                journal.commit([Change(OTHER_MEETING, [one], texts=state)])
                mine.append(one)
                assert len(journal.load(CHILD_MEETING).events) == MANY
        except BaseException as problem:  # noqa: BLE001  told below
            failed.append(problem)
        finally:
            server.dispose()

    servers = [Thread(target=serve, args=(number,)) for number in (1, 2, 3)]
    for server in servers:
        server.start()
    try:
        for _ in range(2):
            rotate(engine, keys, [])
    finally:
        over.set()
        for server in servers:
            server.join()
    assert not failed, failed
    assert all(written.values())
    _assert_all_there(engine, keys, kept)
    other = SqlJournal(engine, DataKeys(keys.file)).load(OTHER_MEETING)
    assert other.events == [one for number in (1, 2, 3) for one in written[number]]
    assert other.texts == {f"text-{n}": str(len(written[n]) - 1).encode() for n in (1, 2, 3)}


def test_an_old_key_is_not_forgotten_while_somebody_seals_with_it(
    engine: Engine, url: str, keys: DataKeys, kept: StoredMeeting
) -> None:
    """A server has sealed a value and not yet committed it when the rotation begins."""
    rotating = Thread(target=rotate, args=(engine, keys, []))
    server = make_engine(url)
    old = keys.header()
    with writing(server) as connection:
        change = Change(OTHER_MEETING, [event(1, text="on its way")])
        for statement, rows in statements(server.dialect.name, keys, [change]):
            connection.execute(statement, rows)
        rotating.start()
        while server.dialect.name == "postgresql" and not connection.scalar(_SOMEBODY_WAITS):
            assert rotating.is_alive(), "it did not wait"
        assert old[1:].hex() in key_ring.read(keys.file)[0].keys
    rotating.join()
    server.dispose()
    _assert_all_there(engine, keys, kept)
    again = SqlJournal(engine, DataKeys(keys.file))
    assert again.load(OTHER_MEETING).events == [event(1, text="on its way")]


def test_cut_off_half_way_it_is_finished_the_next_time(
    engine: Engine, keys: DataKeys, kept: StoredMeeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Cut(Exception):
        pass

    def cut(*_: object) -> int:
        raise Cut

    pieces = 0
    seal_anew = sql_rotation._seal_anew

    def one_column_only(engine: Engine, keys: DataKeys, column: object) -> int:
        nonlocal pieces
        pieces += 1
        if pieces > 1:
            raise Cut
        return seal_anew(engine, keys, column)  # type: ignore[arg-type]

    for broken in (cut, one_column_only):
        pieces = 0
        with monkeypatch.context() as patched:
            patched.setattr(sql_rotation, "_seal_anew", broken)
            with pytest.raises(Cut):
                rotate(engine, keys, [])
        assert len(key_ring.read(keys.file)[0].keys) == 2
        _assert_all_there(engine, keys, kept)
    rotate(engine, keys, [])
    _assert_all_there(engine, keys, kept)
    assert len(key_ring.read(keys.file)[0].keys) == 1


def test_killed_it_loses_nothing(
    engine: Engine, url: str, keys: DataKeys, kept: StoredMeeting
) -> None:
    """The command, in a process of its own, killed as soon as the fresh key is in the ring."""
    environment = {
        **os.environ,
        "DATABASE_URL": url,
        "COMMONGROUND_DATA": str(keys.file.parents[1]),
        "COMMONGROUND_DATA_KEYS": str(keys.file),
    }
    command = [sys.executable, "-m", "server", "database", "rotate-key"]
    rotating = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    while len(key_ring.read(keys.file)[0].keys) == 1:
        assert rotating.poll() is None, "it ended before it was killed"
    rotating.send_signal(signal.SIGKILL)
    rotating.wait(30)
    _assert_all_there(engine, keys, kept)
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL, timeout=60)
    _assert_all_there(engine, keys, kept)
    assert len(key_ring.read(keys.file)[0].keys) == 1


def test_two_at_once_are_refused(engine: Engine, keys: DataKeys, kept: StoredMeeting) -> None:
    with key_ring.changing(keys.file), pytest.raises(KeyRingBusy):
        rotate(engine, keys, [])
    _assert_all_there(engine, keys, kept)
