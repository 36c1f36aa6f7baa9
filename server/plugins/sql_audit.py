"""The AuditLog port on SQLite or PostgreSQL."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, insert, select

from server.application.audit_chain import BEGINNING, chained, check
from server.application.audit_port import Entry, Head, Verdict
from server.domain.audit_note import Note
from server.plugins.sql_engine import one_statement, write_first
from server.plugins.sql_tables import audit

ONE_WRITER = 734_100_203  # any number, the same for every process that writes entries
_AT_A_TIME = 1_000
_one_writer = select(func.pg_advisory_xact_lock(ONE_WRITER))
_last = select(audit.c.seq, audit.c.hash).order_by(audit.c.seq.desc()).limit(1)


class SqlAudit:
    def __init__(self, engine: Engine) -> None:
        self._write_first = write_first(engine)
        self._one_statement = one_statement(engine)

    def append(self, notes: Sequence[Note]) -> None:
        with self._write_first.begin() as connection:
            append_within(connection, notes)

    def newest(
        self, most: int, *, before: int | None = None, meeting: str | None = None
    ) -> list[Entry]:
        found = select(audit).order_by(audit.c.seq.desc()).limit(most)
        if before is not None:
            found = found.where(audit.c.seq < before)
        if meeting is not None:
            found = found.where(audit.c.meeting == meeting)
        with self._one_statement.connect() as connection:
            return [_entry(row) for row in connection.execute(found)]

    def head(self) -> Head:
        with self._one_statement.connect() as connection:
            return _head(connection)

    def verify(self, held: Head | None = None) -> Verdict:
        return check(self._from_the_first(), held)

    def _from_the_first(self) -> Iterator[Entry]:
        """Read in pieces: nothing before an entry changes once it is there, and no transaction
        is held open meanwhile."""
        in_order = select(audit).order_by(audit.c.seq).limit(_AT_A_TIME)
        piece = in_order
        while True:
            with self._one_statement.connect() as connection:
                rows = connection.execute(piece).all()
            yield from map(_entry, rows)
            if len(rows) < _AT_A_TIME:
                return
            piece = in_order.where(audit.c.seq > rows[-1].seq)


def append_within(connection: Connection, notes: Sequence[Note]) -> None:
    """Appends in a transaction that may hold other changes: make it the last thing in it, since
    nobody else can append until it ends. On SQLite it must be one of `write_first`."""
    if not notes:
        return
    if connection.dialect.name == "postgresql":
        connection.execute(_one_writer)
    entries = chained(notes, _head(connection))
    connection.execute(insert(audit), [_row(entry) for entry in entries])


def _head(connection: Connection) -> Head:
    row = connection.execute(_last).one_or_none()
    return BEGINNING if row is None else Head(row.seq, row.hash)


def _row(entry: Entry) -> dict[str, Any]:
    return {column.name: getattr(entry, column.name) for column in audit.c}


def _entry(row: Row[Any]) -> Entry:
    return Entry(**row._mapping)
