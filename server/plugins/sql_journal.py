"""The Journal port on SQLite or PostgreSQL."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, Select, Table, and_, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from server.application.journal_port import (
    Change,
    MeetingRow,
    RecordRow,
    StoredEvent,
    StoredMeeting,
)
from server.domain.audit_note import Note
from server.plugins.sealed_column import Keys, ToSeal
from server.plugins.sql_audit import append_within
from server.plugins.sql_changes import statements
from server.plugins.sql_clean_out import clean_out, owe
from server.plugins.sql_conflicts import already_there, refusal
from server.plugins.sql_engine import (
    drop_old_pages,
    one_moment,
    one_statement,
    write_first,
    writing,
)
from server.plugins.sql_purge import remove
from server.plugins.sql_tables import boxes, events, meetings, receipts, records, texts


class SqlJournal:
    def __init__(self, engine: Engine, keys: Keys) -> None:
        self._engine = engine
        self._keys = keys
        self._one_statement = one_statement(engine)
        self._one_moment = one_moment(engine)

    def create_meeting(self, row: MeetingRow) -> None:
        """Raises ValueError if the id or the code is taken."""
        try:
            with writing(self._engine) as connection:
                title = ToSeal(self._keys, row.title.encode(), (row.id,))
                connection.execute(insert(meetings), [{**vars(row), "title": title}])
        except IntegrityError as error:
            if already_there(error):
                raise ValueError("a meeting has this id or this code") from error
            raise

    def meetings(self) -> list[MeetingRow]:
        newest_first = select(meetings).order_by(meetings.c.created_at.desc(), meetings.c.id.desc())
        with self._one_statement.connect() as connection:
            return [self._meeting_row(row) for row in connection.execute(newest_first)]

    def meeting(self, meeting: str) -> MeetingRow | None:
        return self._meeting_where(meetings.c.id == meeting)

    def meeting_by_code(self, code: str) -> MeetingRow | None:
        return self._meeting_where(meetings.c.code == code)

    def _meeting_where(self, condition: ColumnElement[bool]) -> MeetingRow | None:
        with self._one_statement.connect() as connection:
            row = connection.execute(select(meetings).where(condition)).one_or_none()
        return None if row is None else self._meeting_row(row)

    def _meeting_row(self, row: Row[Any]) -> MeetingRow:
        title = row.title.open(self._keys, row.id).decode()
        return MeetingRow(row.id, row.type, title, row.code, row.created_at, row.starts_at)

    def load(self, meeting: str) -> StoredMeeting:
        in_order = (
            select(events.c.seq, events.c.at, events.c.payload)
            .where(events.c.meeting == meeting)
            .order_by(events.c.seq)
        )
        with self._one_moment.connect() as connection:
            event_rows = connection.execute(in_order).all()
            text_rows = connection.execute(_states(texts, meeting)).all()
            box_rows = connection.execute(_states(boxes, meeting)).all()
        return StoredMeeting(
            [
                StoredEvent(seq, at, json.loads(payload.open(self._keys, meeting, seq)))
                for seq, at, payload in event_rows
            ],
            {row.id: row.state.open(self._keys, meeting, row.id) for row in text_rows},
            {row.id: row.state for row in box_rows},
        )

    def has_receipt(self, meeting: str, person: str, command: str) -> bool:
        receipt = select(receipts.c.command).where(
            receipts.c.meeting == meeting,
            receipts.c.person == person,
            receipts.c.command == command,
        )
        with self._one_statement.connect() as connection:
            return connection.execute(receipt).first() is not None

    def commit(self, changes: Sequence[Change]) -> None:
        """Raises SequenceTaken also when a receipt or the record exists already, in the database
        or twice among `changes`: someone else has done this, and reloading shows it. Raises
        LookupError if there is no such meeting. Either way nothing is kept.
        """
        to_run = statements(self._engine.dialect.name, self._keys, changes)
        notes = [note for change in changes for note in change.audit]
        if not to_run and not notes:
            return
        try:
            with writing(self._engine) as connection:
                for statement, rows in to_run:
                    connection.execute(statement, rows)
                append_within(connection, notes)
        except IntegrityError as error:
            raise refusal(error) from error
        if any(None in (*c.texts.values(), *c.boxes.values()) for c in changes):
            drop_old_pages(self._engine)

    def record(self, meeting: str, edition: str) -> bytes | None:
        bundle = select(records.c.bundle).where(_is_edition(meeting, edition))
        with self._one_statement.connect() as connection:
            row = connection.execute(bundle).one_or_none()
        return None if row is None else row.bundle.open(self._keys, meeting, edition)

    def records(self, meeting: str) -> list[RecordRow]:
        by_name = (
            select(records.c.edition, records.c.made_at, records.c.exported_at)
            .where(records.c.meeting == meeting)
            .order_by(records.c.edition)
        )
        with self._one_statement.connect() as connection:
            return [RecordRow(*row) for row in connection.execute(by_name)]

    def mark_exported(self, meeting: str, edition: str, at: str) -> None:
        first = func.coalesce(records.c.exported_at, at)
        mark = update(records).where(_is_edition(meeting, edition)).values(exported_at=first)
        with self._engine.begin() as connection:
            if connection.execute(mark).rowcount == 0:
                raise LookupError("there is no such edition")

    def purge(self, meeting: str, audit: Sequence[Note]) -> bool:
        with write_first(self._engine).begin() as connection:
            if not remove(connection, meeting):
                return False
            owe(connection)
            append_within(connection, audit)
        return True

    def clean_out(self) -> None:
        clean_out(self._engine)


def _is_edition(meeting: str, edition: str) -> ColumnElement[bool]:
    return and_(records.c.meeting == meeting, records.c.edition == edition)


def _states(table: Table, meeting: str) -> Select[Any]:
    return select(table.c.id, table.c.state).where(table.c.meeting == meeting)
