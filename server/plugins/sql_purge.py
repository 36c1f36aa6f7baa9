"""Removes every row of a meeting, in whichever tables there are."""

from sqlalchemy import Column, Connection, Table, delete, select

from server.plugins.sql_tables import meetings, metadata


def remove(connection: Connection, meeting: str) -> bool:
    """Whether the meeting was there. The audit log keeps its entries: they are no part of it."""
    this = meetings.c.id == meeting
    # Whoever is adding rows to the meeting ends first; nobody can add more.
    if connection.execute(select(meetings.c.id).where(this).with_for_update()).first() is None:
        return False
    for table, column in _OF_A_MEETING:
        connection.execute(delete(table).where(column == meeting))
    connection.execute(delete(meetings).where(this))
    return True


def _of_a_meeting() -> list[tuple[Table, Column[str]]]:
    """The tables that refer to a meeting, those that others refer to last."""
    return [
        (table, key.parent)
        for table in reversed(metadata.sorted_tables)
        for key in table.foreign_keys
        if key.column is meetings.c.id
    ]


_OF_A_MEETING = _of_a_meeting()
