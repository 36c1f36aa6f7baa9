"""What stands in the database opens in its own row alone, and only what was sealed opens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert, select, text
from sqlalchemy.exc import StatementError

from server.application.journal_port import Change, StoredEvent
from server.plugins.data_keys import DataKeys, NotOpened
from server.plugins.sealed_column import Envelope, Sealed, ToSeal, place
from server.plugins.sql_engine import make_engine, writing
from server.plugins.sql_journal import SqlJournal
from server.plugins.sql_migrate import migrate
from server.plugins.sql_tables import events, meetings, metadata
from tests.plugins.journal_suite import AT, event
from tests.plugins.on_disk import on_disk
from tests.plugins.stores import CHILD_MEETING, OTHER_MEETING, create_two_meetings

WORDS = ("Kelly-worries-7f3a", "Danger-statement-91bc", "Signed-bundle-e02d", "Title-Mia-55aa")


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    url = f"sqlite:///{tmp_path / 'meetings.sqlite3'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_url")
    migrate(url)
    engine = make_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture
def journal(engine: Engine, keys: DataKeys) -> SqlJournal:
    """Two meetings, each with an event, a text and a record."""
    journal = SqlJournal(engine, keys)
    create_two_meetings(journal)
    for meeting in (CHILD_MEETING, OTHER_MEETING):
        journal.commit(
            [
                Change(
                    meeting,
                    [event(1, text=WORDS[0]), event(2)],
                    texts={"one": WORDS[1].encode(), "two": b"two"},
                    records={"full": WORDS[2].encode(), "short": b"short"},
                )
            ]
        )
    return journal


def test_every_sealed_column_says_where_it_is() -> None:
    """The place is part of what is authenticated, so a wrong name would bind to nothing."""
    sealed = [
        (table.name, column.name, column.type)
        for table in metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, Sealed)
    ]
    assert {(type_.table, type_.column) for *_, type_ in sealed} == {
        (table, column) for table, column, _ in sealed
    }
    assert {
        ("meetings", "title"),
        ("events", "payload"),
        ("texts", "state"),
        ("records", "bundle"),
    } <= {(table, column) for table, column, _ in sealed}


def test_no_two_places_are_the_same() -> None:
    places = [
        place("events", "payload", ("m", 11)),
        place("events", "payload", ("m", "11")),
        place("events", "payload", ("m", 1, 1)),
        place("events", "payload", ('m",1', 1)),
        place("events", "state", ("m", 11)),
        place("texts", "payload", ("m", 11)),
    ]
    assert len(set(places)) == len(places)


def test_nothing_people_wrote_is_in_the_files(engine: Engine, keys: DataKeys) -> None:
    journal = SqlJournal(engine, keys)
    create_two_meetings(journal, title=WORDS[3])
    journal.commit(
        [
            Change(
                CHILD_MEETING,
                [event(1, text=WORDS[0])],
                texts={"one": WORDS[1].encode()},
                boxes={"round-01": b"a-box-is-sealed-elsewhere"},
                records={"full": WORDS[2].encode()},
            )
        ]
    )
    found = on_disk(engine)
    assert not [word for word in WORDS if word.encode() in found]
    assert b"a-box-is-sealed-elsewhere" in found, "else this test looks in the wrong place"


MOVED = [
    "UPDATE events SET payload = (SELECT payload FROM events e WHERE e.meeting = events.meeting"
    " AND e.seq = 3 - events.seq)",
    "UPDATE events SET payload = (SELECT payload FROM events e WHERE e.meeting <> events.meeting"
    " AND e.seq = events.seq)",
    "UPDATE texts SET state = (SELECT state FROM texts t WHERE t.meeting = texts.meeting"
    " AND t.id <> texts.id)",
    "UPDATE texts SET state = (SELECT payload FROM events WHERE events.meeting = texts.meeting"
    " AND seq = 1)",
    "UPDATE events SET meeting = 'meeting-00000002', seq = seq + 2"
    " WHERE meeting = 'meeting-00000001'",
]


@pytest.mark.parametrize("moved", MOVED)
def test_what_was_moved_does_not_open(journal: SqlJournal, engine: Engine, moved: str) -> None:
    def load_both() -> None:
        for meeting in (CHILD_MEETING, OTHER_MEETING):
            journal.load(meeting)

    load_both()
    with engine.begin() as connection:
        connection.execute(text(moved))
    with pytest.raises(NotOpened):
        load_both()


def test_a_record_or_a_title_does_not_move(journal: SqlJournal, engine: Engine) -> None:
    with engine.begin() as connection:
        for statement in (
            "UPDATE records SET bundle = (SELECT bundle FROM records r WHERE"
            " r.meeting = records.meeting AND r.edition <> records.edition)",
            "UPDATE meetings SET title = (SELECT title FROM meetings m WHERE m.id <> meetings.id)",
        ):
            connection.execute(text(statement))
    for read in (
        lambda: journal.record(CHILD_MEETING, "full"),
        lambda: journal.meeting(CHILD_MEETING),
        journal.meetings,
    ):
        with pytest.raises(NotOpened, match="does not open"):
            read()


@pytest.mark.parametrize("forged", [b'{"did": "forged"}', b"", b"\x01" * 60])
def test_nothing_in_the_clear_is_taken(journal: SqlJournal, engine: Engine, forged: bytes) -> None:
    with engine.begin() as connection:
        connection.execute(
            text("UPDATE events SET payload = :forged WHERE seq = 2"), {"forged": forged}
        )
    with pytest.raises(NotOpened, match=r"events.payload of \('meeting-00000001', 2\)"):
        journal.load(CHILD_MEETING)


def test_sqlite_takes_no_other_type_either(tmp_path: Path, keys: DataKeys) -> None:
    """SQLite keeps whatever it is given, whatever the column is."""
    url = f"sqlite:///{tmp_path / 'meetings.sqlite3'}"
    migrate(url)
    engine = make_engine(url)
    journal = SqlJournal(engine, keys)
    create_two_meetings(journal)
    for forged in ("'in the clear'", "5", "1.5"):
        with engine.begin() as connection:
            connection.execute(text(f"UPDATE meetings SET title = {forged}"))  # noqa: S608
        with pytest.raises(NotOpened, match="never sealed"):
            journal.meeting(CHILD_MEETING)
    engine.dispose()


def test_only_values_to_seal_are_written(engine: Engine, keys: DataKeys) -> None:
    row = {"meeting": CHILD_MEETING, "seq": 1, "at": AT}
    with writing(engine) as connection:
        for value in ("text", b"bytes", Envelope("events", "payload", b"sealed")):
            with pytest.raises(StatementError, match="ToSeal alone") as refused:
                connection.execute(insert(events), {**row, "payload": value})
            assert "bytes" not in str(refused.value).replace("bytes-like", "")
        with pytest.raises(StatementError, match="ToSeal alone"):
            connection.execute(select(events).where(events.c.payload == b"bytes"))
    sealed = {**row, "payload": ToSeal(keys, b"words", (CHILD_MEETING, 1))}
    with engine.begin() as connection, pytest.raises(StatementError, match="inside sql_engine"):
        connection.execute(insert(events), sealed)


def test_a_value_to_seal_does_not_say_what_it_is(keys: DataKeys) -> None:
    value = ToSeal(keys, WORDS[0].encode(), ("row",))
    assert WORDS[0] not in repr(value)
    assert "sealed" not in repr(Envelope("t", "c", b"sealed"))


def test_events_of_equal_words_are_stored_unequally(engine: Engine, keys: DataKeys) -> None:
    journal = SqlJournal(engine, keys)
    create_two_meetings(journal)
    same = [StoredEvent(seq, AT, {"text": "yes"}) for seq in range(1, 51)]
    journal.commit([Change(CHILD_MEETING, same)])
    with engine.connect() as connection:
        stored = [row.payload.sealed for row in connection.execute(select(events.c.payload))]
        titles = [row.title.sealed for row in connection.execute(select(meetings.c.title))]
    assert len(set(stored)) == 50
    assert len(set(titles)) == 2
