"""After any list of changes, kept or refused, SQLite and memory hold the same."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from server.application.journal_port import Change, Journal, SequenceTaken, StoredEvent
from server.plugins.data_keys import DataKeys
from server.plugins.memory_journal import MemoryJournal
from server.plugins.sql_engine import make_engine
from server.plugins.sql_journal import SqlJournal
from server.plugins.sql_migrate import migrate
from tests.plugins.stores import CHILD_MEETING, OTHER_MEETING, create_two_meetings

PEOPLE = ("person-1", "person-2")
COMMANDS = ("command-1", "command-2", "command-3")
EDITIONS = ("full", "shared")
IDS = ("first-001", "second-02")

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
events = st.builds(
    StoredEvent,
    st.integers(1, 12),
    st.just("2026-11-24T10:00:00.000Z"),
    st.dictionaries(words, json_values, max_size=3),
)
states = st.dictionaries(st.sampled_from(IDS), st.none() | st.binary(max_size=8), max_size=2)
changes = st.builds(
    Change,
    st.sampled_from((CHILD_MEETING, CHILD_MEETING, CHILD_MEETING, OTHER_MEETING)),
    st.lists(events, max_size=2),
    st.none() | st.tuples(st.sampled_from(PEOPLE), st.sampled_from(COMMANDS)),
    states,
    states,
    st.just({}) | st.dictionaries(st.sampled_from(EDITIONS), st.binary(max_size=4), max_size=2),
)
unknown = st.builds(Change, st.just("meeting-none"), st.lists(events, min_size=1, max_size=1))
batches = st.lists(changes | changes | changes | unknown, max_size=4)


@settings(deadline=None, max_examples=80)
@given(st.lists(batches, max_size=6))
def test_the_sql_and_the_memory_journal_agree(commits: list[list[Change]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'meetings.sqlite3'}"
        migrate(url)
        engine = make_engine(url)
        sql, memory = SqlJournal(engine, DataKeys(Path(folder) / "keys.json")), MemoryJournal()
        for journal in (sql, memory):
            create_two_meetings(journal)
        for batch in commits:
            assert _outcome(sql, batch) == _outcome(memory, batch)
            assert _all_of(sql) == _all_of(memory)
        engine.dispose()


def _outcome(journal: Journal, batch: list[Change]) -> str:
    """Of two reasons to refuse one batch either may be given."""
    try:
        journal.commit(batch)
    except (SequenceTaken, LookupError, ValueError):
        return "nothing kept"
    return "kept"


def _all_of(journal: Journal) -> list[object]:
    return [
        (
            journal.load(meeting),
            journal.records(meeting),
            [journal.record(meeting, edition) for edition in EDITIONS],
            [journal.has_receipt(meeting, p, c) for p in PEOPLE for c in COMMANDS],
        )
        for meeting in (CHILD_MEETING, OTHER_MEETING)
    ]
