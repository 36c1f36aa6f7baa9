"""The column type of what is kept sealed in the database.

    names = Table("accounts", metadata, Column("id", …), Column("name", Sealed("accounts", "name")))
    with writing(engine) as connection:                       # sql_engine.writing, and no other
        connection.execute(insert(names), {"id": i, "name": ToSeal(keys, b"…", (i,))})
    row.name.open(keys, i)                                    # b"…", or raises NotOpened

A type does not know the row it is in, and a value must open in its own row alone. So the row
travels with the value: bind a ToSeal, and open the Envelope that comes back with the row's key.
The row is the table's primary key, in its order: rotating the keys relies on it. A sealed column
cannot be compared, sorted or searched.

What the sizes tell: a value is 33 bytes longer than what it holds, so a reader of the database
sees how long each text is, and when rows came. A writer of the database can delete rows, or put
back what the same row held before; nothing moved, altered or made up opens.
"""

import json
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy import Dialect, LargeBinary
from sqlalchemy.types import TypeDecorator

from server.plugins.data_keys import NotOpened
from server.plugins.sql_engine import must_be_writing

Row = tuple[str | int, ...]


class Keys(Protocol):
    """DataKeys, or what stands in for them in a test."""

    def seal(self, plain: bytes, place: bytes) -> bytes: ...

    def open(self, sealed: object, place: bytes) -> bytes: ...


@dataclass(frozen=True)
class ToSeal:
    """A value on its way into the row whose primary key is `row`."""

    keys: Keys
    plain: bytes = field(repr=False)
    row: Row


@dataclass(frozen=True)
class Envelope:
    """What stands in a sealed column, unopened."""

    table: str
    column: str
    sealed: object = field(repr=False)

    def open(self, keys: Keys, *row: str | int) -> bytes:
        """Raises NotOpened, which names the row."""
        try:
            return keys.open(self.sealed, place(self.table, self.column, row))
        except NotOpened as reason:
            raise NotOpened(
                f"{self.table}.{self.column} of {row} does not open: {reason}"
            ) from None


class Sealed(TypeDecorator[Any]):
    impl = LargeBinary
    cache_ok = True

    def __init__(self, table: str, column: str) -> None:
        super().__init__()
        self.table = table
        self.column = column

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """Raises TypeError for anything in the clear, RuntimeError outside sql_engine.writing."""
        if value is None:
            return None
        if not isinstance(value, ToSeal):
            raise TypeError(f"{self.table}.{self.column} takes values ToSeal alone")
        must_be_writing()
        return value.keys.seal(value.plain, place(self.table, self.column, value.row))

    def process_result_value(self, value: Any, dialect: Dialect) -> Envelope | None:  # noqa: ARG002
        return None if value is None else Envelope(self.table, self.column, value)


def place(table: str, column: str, row: Row) -> bytes:
    """Where a value belongs. No two places give the same bytes."""
    return json.dumps([table, column, *row], separators=(",", ":")).encode()
