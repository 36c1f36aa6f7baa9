"""Seals everything in the database with a fresh key and forgets the old one, while servers go on.

Killed at any moment, it can be run again: the fresh key is on disk before anything is sealed with
it, and the old one is forgotten when nothing is sealed with it any more. That is looked for while
no transaction that seals is open (sql_engine.writing); each one after it reads the changed ring.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    LargeBinary,
    bindparam,
    exists,
    func,
    select,
    tuple_,
    type_coerce,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from server.domain.audit_note import Note
from server.plugins import key_ring
from server.plugins.data_keys import HEADER_BYTES, DataKeys
from server.plugins.sealed_column import Sealed, ToSeal
from server.plugins.sql_audit import append_within
from server.plugins.sql_clean_out import owe
from server.plugins.sql_engine import SEALING, write_first, writing
from server.plugins.sql_tables import metadata

AT_A_TIME = 500
_SEALED: list[Column[object]] = [
    column
    for table in metadata.sorted_tables
    for column in table.columns
    if isinstance(column.type, Sealed)
]


def rotate(engine: Engine, keys: DataKeys, audit: Sequence[Note]) -> int:
    """How many values were sealed anew. Finishes a rotation that was cut off before it begins
    another. `audit` is noted when an old key is forgotten, and old pages are then owed to be
    cleaned out. Raises KeyRingBusy while another one runs, KeyRingNotRead, NotOpened."""
    with key_ring.changing(keys.file):
        sealed_anew = 0
        if len(key_ring.read(keys.file)[0].keys) > 1:
            sealed_anew += _finish(engine, keys, audit)
        key_ring.replace(keys.file, key_ring.read(keys.file)[0].with_fresh_key())
        return sealed_anew + _finish(engine, keys, audit)


def _finish(engine: Engine, keys: DataKeys, audit: Sequence[Note]) -> int:
    sealed_anew = 0
    while not _forgotten(engine, keys, audit):
        sealed_anew += sum(_seal_anew(engine, keys, column) for column in _SEALED)
    return sealed_anew


def _forgotten(engine: Engine, keys: DataKeys, audit: Sequence[Note]) -> bool:
    with _nobody_sealing(engine) as connection:
        if any(connection.scalar(select(exists().where(_old(c, keys)))) for c in _SEALED):
            return False
        owe(connection)
        append_within(connection, audit)
        key_ring.replace(keys.file, key_ring.read(keys.file)[0].with_current_alone())
        return True


@contextmanager
def _nobody_sealing(engine: Engine) -> Iterator[Connection]:
    with write_first(engine).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(SEALING)))
        yield connection


def _seal_anew(engine: Engine, keys: DataKeys, column: Column[object]) -> int:
    """In pieces, so that others can write in between. What somebody else is writing is left for
    the next time round: whoever waits for one row and holds others could block for ever."""
    ids = list(column.table.primary_key.columns)
    change = (
        update(column.table)
        .where(*(id_ == bindparam(f"of_{id_.name}") for id_ in ids))
        .values({column.name: bindparam("sealed", type_=column.type)})
    )
    last: tuple[object, ...] | None = None
    sealed_anew = 0
    while True:
        some = select(*ids, column).where(_old(column, keys)).order_by(*ids).limit(AT_A_TIME)
        if last is not None:
            some = some.where(tuple_(*ids) > tuple_(*last))
        with writing(engine) as connection:
            rows = connection.execute(some.with_for_update(key_share=True, skip_locked=True)).all()
            if not rows:
                return sealed_anew
            for *row, envelope in rows:
                value = ToSeal(keys, envelope.open(keys, *row), tuple(row))
                of = {f"of_{id_.name}": part for id_, part in zip(ids, row, strict=True)}
                connection.execute(change, {**of, "sealed": value})
        sealed_anew += len(rows)
        last = tuple(rows[-1][:-1])


def _old(column: Column[object], keys: DataKeys) -> ColumnElement[bool]:
    return func.substr(type_coerce(column, LargeBinary), 1, HEADER_BYTES) != keys.header()
