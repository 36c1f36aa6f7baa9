"""Takes what was deleted out of the database's files.

Whoever deletes what must not stay calls `owe` in the same transaction, so that a power cut before
the cleaning leaves it owed, and `clean_out` afterwards or at the next start.

SQLite: secure_delete zeroes what is deleted, VACUUM writes the file anew, the log is emptied.
PostgreSQL: VACUUM FULL writes the tables anew. Its write-ahead log, and any archive of it, keep
the old bytes until they are recycled.
"""

import secrets
import sqlite3

from sqlalchemy import Connection, Engine, delete, insert, inspect, select
from sqlalchemy.exc import OperationalError

from server.application.journal_port import FilesInUse
from server.plugins.sql_engine import one_statement
from server.plugins.sql_tables import cleanings_due

# Samples of every column's values. It is a table of its own, so the others' VACUUM passes it by.
_STATISTICS = "pg_statistic"
_WAIT_FOR_LOCKS = "SET lock_timeout = '10s'"
_LOCK_NOT_AVAILABLE = "55P03"


def owe(connection: Connection) -> None:
    connection.execute(insert(cleanings_due), {"id": secrets.token_hex(16)})


def clean_out(engine: Engine) -> None:
    """Does nothing when nothing is owed. Raises FilesInUse, and then it stays owed."""
    with one_statement(engine).connect() as connection:
        if not inspect(connection).has_table(cleanings_due.name):
            return
        owed = connection.scalars(select(cleanings_due.c.id)).all()
    if not owed:
        return
    if engine.dialect.name == "sqlite":
        _rewrite_sqlite(engine)
    else:
        _rewrite_postgres(engine)
    with engine.begin() as connection:
        connection.execute(delete(cleanings_due).where(cleanings_due.c.id.in_(owed)))


def _rewrite_sqlite(engine: Engine) -> None:
    connection = engine.raw_connection()  # outside any transaction
    try:
        cursor = connection.cursor()
        cursor.execute("VACUUM")
        busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        cursor.close()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            raise FilesInUse from error
        raise
    finally:
        connection.close()
    if busy:
        raise FilesInUse


def _rewrite_postgres(engine: Engine) -> None:
    with one_statement(engine).connect() as connection:
        connection.detach()  # its settings go with it
        connection.exec_driver_sql(_WAIT_FOR_LOCKS)
        try:
            for table in (*inspect(connection).get_table_names(), _STATISTICS):
                connection.exec_driver_sql(f"VACUUM (FULL, ANALYZE) {table}")
        except OperationalError as error:
            if getattr(error.orig, "sqlstate", None) == _LOCK_NOT_AVAILABLE:
                raise FilesInUse from error
            raise
