"""Of a purged meeting nothing is left in any table, and no byte of it in any file."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text

from server.application.accounts_port import Account, Chairing
from server.application.journal_port import Change, FilesInUse
from server.application.seats_port import Link, Seat
from server.domain.audit_note import Note, tag
from server.plugins.data_keys import DataKeys
from server.plugins.sealed_column import Keys, Sealed
from server.plugins.sql_accounts import SqlAccounts
from server.plugins.sql_audit import SqlAudit
from server.plugins.sql_engine import make_engine, one_statement
from server.plugins.sql_journal import SqlJournal
from server.plugins.sql_migrate import migrate
from server.plugins.sql_seats import SqlSeats
from server.plugins.sql_tables import meetings, metadata
from shared.contract.audit import Deed, Source
from shared.contract.words import AccountRole
from tests.plugins.in_the_clear import InTheClear
from tests.plugins.journal_suite import AT, event
from tests.plugins.on_disk import on_disk
from tests.plugins.stores import CHILD_MEETING, OTHER_MEETING, create_two_meetings

CARD, TITLE, PERSON, BOX = "Card-7f3a-words", "Title-55aa", "person-of-child", b"box-91bc-bytes"
LONG = random.Random(7).randbytes(60_000)  # noqa: S311  no key: only to be recognised


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    url = f"sqlite:///{tmp_path / 'meetings.sqlite3'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_url")
    migrate(url)
    engine = make_engine(url)
    yield engine
    engine.dispose()


def _fill(engine: Engine, keys: Keys) -> SqlJournal:
    """Two meetings with a row in every table; what is looked for is the first one's alone."""
    journal, seats, accounts = (
        SqlJournal(engine, keys),
        SqlSeats(engine),
        SqlAccounts(engine, keys),
    )
    create_two_meetings(journal, title=TITLE)
    accounts.add_account(Account("account-1", "Ms Rahman (example)", AccountRole.CHAIR, AT))
    for meeting, person in ((CHILD_MEETING, PERSON), (OTHER_MEETING, "person-of-other")):
        whole = Change(
            meeting,
            [event(seq, text=f"{CARD} {seq} {meeting}") for seq in range(1, 60)],
            receipt=(person, f"command-{person}"),
            texts={"pair.goal": LONG if meeting == CHILD_MEETING else b"goal"},
            boxes={"round-01": BOX if meeting == CHILD_MEETING else b"box"},
            records={"full": LONG[::-1] if meeting == CHILD_MEETING else b"record"},
        )
        journal.commit([whole])
        seats.issue_link(Link(f"hash-{person}", meeting, person, AT))
        seats.add_seat(Seat(f"seat-{person}", "secret", meeting, person, AT, AT))
        accounts.set_chairing(Chairing(meeting, "account-1", person))
    if engine.dialect.name == "postgresql":
        with one_statement(engine).connect() as connection:
            connection.execute(text("ANALYZE"))
    return journal


def _stored(engine: Engine, meeting: str) -> list[bytes]:
    """What stands in the sealed columns of a meeting, cut into pieces: a long value lies in the
    files in several."""
    found: list[bytes] = []
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            of = table.c.get("meeting", table.c.id if table is meetings else None)
            for column in table.columns:
                if isinstance(column.type, Sealed) and of is not None:
                    rows = connection.execute(select(column).where(of == meeting))
                    found += [row[0].sealed for row in rows]
    return [one[at : at + 24] for one in found for at in range(0, max(1, len(one) - 24), 5_000)]


def _tables_with(engine: Engine, word: str) -> set[str]:
    with engine.connect() as connection:
        return {
            table.name
            for table in metadata.sorted_tables
            if any(word in repr(tuple(row)) for row in connection.execute(select(table)))
        }


def test_every_row_of_the_meeting_goes(engine: Engine, keys: DataKeys) -> None:
    journal = _fill(engine, keys)
    before = _tables_with(engine, CHILD_MEETING)
    refer = {
        table.name
        for table in metadata.sorted_tables
        if any(key.column is meetings.c.id for key in table.foreign_keys)
    }
    assert refer | {"meetings"} <= before, "a table was left empty: this test would not see it"
    assert journal.purge(CHILD_MEETING, [])
    assert _tables_with(engine, CHILD_MEETING) == set()
    assert _tables_with(engine, PERSON) == set()
    assert _tables_with(engine, OTHER_MEETING) == before


def test_no_byte_of_it_is_left(engine: Engine, keys: DataKeys) -> None:
    journal = _fill(engine, keys)
    sealed = _stored(engine, CHILD_MEETING)
    others = _stored(engine, OTHER_MEETING)
    ids = [CHILD_MEETING.encode(), PERSON.encode(), f"hash-{PERSON}".encode(), BOX]
    assert len(sealed) > 80
    found = on_disk(engine)
    _assert_nearly_all(found, (*sealed, *others, *ids))
    journal.purge(CHILD_MEETING, [])
    journal.clean_out()
    found = on_disk(engine)
    assert [one for one in (*sealed, *ids) if one in found] == []
    _assert_nearly_all(found, others)


def _assert_nearly_all(found: bytes, wanted: Sequence[bytes]) -> None:
    """Else a test looks in the wrong place. A few pieces lie across the border of two pages."""
    assert sum(one in found for one in wanted) > 0.9 * len(wanted)


def test_no_word_of_it_is_left_even_if_nothing_were_sealed(engine: Engine) -> None:
    journal = _fill(engine, InTheClear())
    words = [f"{CARD} {seq} {CHILD_MEETING}".encode() for seq in range(1, 60)]
    words += [LONG[at : at + 24] for at in range(0, len(LONG) - 24, 5_000)]
    found = on_disk(engine)
    _assert_nearly_all(found, words)
    journal.purge(CHILD_MEETING, [])
    journal.clean_out()
    found = on_disk(engine)
    assert [word for word in words if word in found] == []
    assert f"{CARD} 1 {OTHER_MEETING}".encode() in found


def test_what_is_noted_of_it_is_written_with_it(engine: Engine, keys: DataKeys) -> None:
    journal = _fill(engine, keys)
    audit = SqlAudit(engine)
    note = Note(tag(Source.SYSTEM, Deed.MEETING_PURGED), AT, CHILD_MEETING)
    journal.purge(CHILD_MEETING, [note])
    assert not journal.purge(CHILD_MEETING, [note])
    (entry,) = audit.newest(10)
    assert (entry.meeting, entry.tag) == (CHILD_MEETING, "system:meeting:purged")


def test_while_the_files_are_in_use_it_stays_owed(tmp_path: Path, keys: DataKeys) -> None:
    """SQLite: somebody reads on in the old pages, which can only go when they have finished."""
    url = f"sqlite:///{tmp_path / 'meetings.sqlite3'}"
    migrate(url)
    engine = make_engine(url)
    journal = _fill(engine, keys)
    sealed = _stored(engine, CHILD_MEETING)
    with engine.connect() as connection:
        connection.execute(text("PRAGMA busy_timeout = 20"))
    other = make_engine(url)
    with other.connect() as reader:
        reader.execute(select(meetings)).all()
        journal.purge(CHILD_MEETING, [])
        with pytest.raises(FilesInUse):
            journal.clean_out()
        assert any(one in on_disk(engine) for one in sealed)
    journal.clean_out()
    found = on_disk(engine)
    assert [one for one in sealed if one in found] == []
    other.dispose()
    engine.dispose()
