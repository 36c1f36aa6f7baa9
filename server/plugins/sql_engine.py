"""Opens the database that a URL names: SQLite in one file, or PostgreSQL through psycopg 3."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, func, make_url, select

from server.plugins.postgres_green import wait_in_selectors

BUSY_MILLISECONDS = 5_000
SEALING = 734_100_202  # any number, the same for every process that seals
_writing: ContextVar[bool] = ContextVar("writing", default=False)
_SQLITE_SETTINGS = (
    f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
)
# A server set up to answer before it has written would break P20; stricter settings stand.
_POSTGRES_SETTINGS = """SELECT set_config('synchronous_commit', 'on', false)
    WHERE current_setting('synchronous_commit') = 'off'"""


def database_url(environ: Mapping[str, str] = os.environ) -> str:
    """DATABASE_URL, or a SQLite file in the data folder COMMONGROUND_DATA (`var` unless set)."""
    folder = environ.get("COMMONGROUND_DATA") or "var"
    return environ.get("DATABASE_URL") or f"sqlite:///{Path(folder) / 'commonground.db'}"


def make_engine(url: str) -> Engine:
    """An engine that keeps what it commits through a power cut.

    Raises ValueError for a URL that is neither a SQLite file nor PostgreSQL. What people wrote
    is kept out of the errors it raises.
    """
    parsed = make_url(url)
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        return _sqlite(parsed)
    if backend in ("postgresql", "postgres"):
        return _postgres(parsed.set(drivername="postgresql+psycopg"))
    raise ValueError(f"no storage for {backend}: use sqlite or postgresql")


def _sqlite(url: URL) -> Engine:
    if url.database in (None, "", ":memory:"):
        raise ValueError("SQLite needs a file, or nothing would outlive the process")
    file = Path(str(url.database))
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # SQLite gives its log and index files the rights of this one.
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    engine = create_engine(url, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def settings(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # transactions begin where `begin` below says
        for setting in _SQLITE_SETTINGS:
            connection.execute(setting)

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        writes = connection.get_execution_options().get("write_first", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _postgres(url: URL) -> Engine:
    wait_in_selectors()
    # A connection belongs to one thread (or greenthread) from checkout to return. Whoever finds
    # all ten out waits, and others run meanwhile: so hold one only while talking to the database.
    engine = create_engine(
        url,
        hide_parameters=True,
        pool_size=5,
        max_overflow=5,
        pool_timeout=10,
        pool_use_lifo=True,
        connect_args={"connect_timeout": 10, "application_name": "commonground"},
    )

    @event.listens_for(engine, "connect")
    def settings(connection: Any, _: Any) -> None:
        connection.execute(_POSTGRES_SETTINGS)
        connection.commit()

    return engine


def one_statement(engine: Engine) -> Engine:
    """The same database for single statements: on PostgreSQL one round trip, not three."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="AUTOCOMMIT")
    return engine


def one_moment(engine: Engine) -> Engine:
    """The same database for several reads that must agree with each other."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="REPEATABLE READ")
    return engine  # a SQLite transaction always sees one moment


def write_first(engine: Engine) -> Engine:
    """The same database for transactions that write what follows from what they read. On SQLite
    nobody else writes from their beginning; on PostgreSQL that takes a lock."""
    return engine.execution_options(write_first=True)


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction of write_first in which sealed columns are written, and the only one.

    Whoever rotates the keys waits for these transactions and holds up new ones while the old key
    is forgotten (sql_rotation), so that nothing sealed with it can come after.
    """
    with write_first(engine).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock_shared(SEALING)))
        before = _writing.set(True)
        try:
            yield connection
        finally:
            _writing.reset(before)


def must_be_writing() -> None:
    """Raises RuntimeError outside `writing`."""
    if not _writing.get():
        raise RuntimeError("sealed columns are written inside sql_engine.writing alone")


def drop_old_pages(engine: Engine) -> None:
    """Takes what was deleted out of SQLite's write-ahead log too; secure_delete has zeroed it in
    the file. While another process reads, the log is emptied at a later checkpoint instead.

    PostgreSQL has no such means: deleted bytes stay in its files until they are used again, so
    there a box is safe because its key is gone.
    """
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()  # a checkpoint cannot run inside a transaction
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
    finally:
        connection.close()
