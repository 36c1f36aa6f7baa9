"""Turns many changes into few statements, each with all its rows."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Delete, Insert, Table, bindparam, delete, insert
from sqlalchemy.dialects import postgresql, sqlite

from server.application.journal_port import Change
from server.plugins.sealed_column import Keys, ToSeal
from server.plugins.sql_tables import boxes, events, receipts, records, texts

Rows = list[dict[str, Any]]


def statements(
    dialect: str, keys: Keys, changes: Sequence[Change]
) -> list[tuple[Insert | Delete, Rows]]:
    """What to run, in order, in one transaction of sql_engine.writing. `dialect` is 'sqlite' or
    'postgresql'.

    Every batch touches tables and rows in the same order, so that two processes writing at once
    wait for each other rather than deadlock. Of several states of one text or box, the last stands.
    """
    text_states = _last_states((c.meeting, c.texts) for c in changes)
    box_states = _last_states((c.meeting, c.boxes) for c in changes)
    planned: list[tuple[Insert | Delete, Rows]] = [
        (insert(events), _event_rows(keys, changes)),
        (insert(receipts), _receipt_rows(changes)),
        (_put(texts, dialect), _put_rows(_sealed(keys, text_states))),
        (_remove(texts), _remove_rows(text_states)),
        (_put(boxes, dialect), _put_rows(box_states)),
        (_remove(boxes), _remove_rows(box_states)),
        (insert(records), _record_rows(keys, changes)),
    ]
    return [(statement, rows) for statement, rows in planned if rows]


def payload_json(payload: Mapping[str, Any]) -> bytes:
    """JSON in UTF-8."""
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


States = Mapping[tuple[str, str], bytes | ToSeal | None]


def _last_states(
    given: Iterable[tuple[str, Mapping[str, bytes | None]]],
) -> dict[tuple[str, str], bytes | None]:
    states = {(meeting, id_): state for meeting, by_id in given for id_, state in by_id.items()}
    return dict(sorted(states.items(), key=lambda item: item[0]))


def _sealed(keys: Keys, states: Mapping[tuple[str, str], bytes | None]) -> States:
    return {
        row: None if state is None else ToSeal(keys, state, row) for row, state in states.items()
    }


def _event_rows(keys: Keys, changes: Sequence[Change]) -> Rows:
    rows = [
        {
            "meeting": c.meeting,
            "seq": e.seq,
            "at": e.at,
            "payload": ToSeal(keys, payload_json(e.payload), (c.meeting, e.seq)),
        }
        for c in changes
        for e in c.events
    ]
    return sorted(rows, key=lambda row: (row["meeting"], row["seq"]))


def _receipt_rows(changes: Sequence[Change]) -> Rows:
    kept = sorted((c.meeting, *c.receipt) for c in changes if c.receipt)
    return [{"meeting": m, "person": person, "command": command} for m, person, command in kept]


def _record_rows(keys: Keys, changes: Sequence[Change]) -> Rows:
    rows = [
        {
            "meeting": c.meeting,
            "edition": edition,
            "made_at": c.records_made_at(),
            "exported_at": None,
            "bundle": ToSeal(keys, bundle, (c.meeting, edition)),
        }
        for c in changes
        for edition, bundle in c.records.items()
    ]
    return sorted(rows, key=lambda row: (row["meeting"], row["edition"]))


def _put_rows(states: States) -> Rows:
    return [
        {"meeting": meeting, "id": id_, "state": state}
        for (meeting, id_), state in states.items()
        if state is not None
    ]


def _remove_rows(states: States) -> Rows:
    return [
        {"of_meeting": meeting, "of_id": id_}
        for (meeting, id_), state in states.items()
        if state is None
    ]


_INSERT: dict[str, Callable[[Table], Any]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


@cache
def _put(table: Table, dialect: str) -> Insert:
    put = _INSERT[dialect](table)
    statement: Insert = put.on_conflict_do_update(
        index_elements=[table.c.meeting, table.c.id], set_={"state": put.excluded.state}
    )
    return statement


@cache
def _remove(table: Table) -> Delete:
    return delete(table).where(
        table.c.meeting == bindparam("of_meeting"), table.c.id == bindparam("of_id")
    )
