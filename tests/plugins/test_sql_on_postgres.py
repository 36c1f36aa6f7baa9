"""SqlJournal and SqlSeats on PostgreSQL."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine

from server.plugins.data_keys import DataKeys
from server.plugins.sql_journal import SqlJournal
from server.plugins.sql_seats import SqlSeats
from tests.plugins.audit_suite import AuditSuite
from tests.plugins.databases import engines, sql_audit_store
from tests.plugins.journal_suite import JournalSuite
from tests.plugins.seats_suite import SeatsSuite
from tests.plugins.stores import AuditStore, JournalStore, SeatsStore, create_two_meetings


@pytest.fixture
def engine(postgres_url: str) -> Iterator[Callable[[], Engine]]:
    with engines(postgres_url) as another:
        yield another


class TestPostgresJournal(JournalSuite):
    @pytest.fixture
    def store(self, engine: Callable[[], Engine], keys: DataKeys) -> JournalStore:
        return JournalStore(SqlJournal(engine(), keys), lambda: SqlJournal(engine(), keys))


class TestPostgresAudit(AuditSuite):
    @pytest.fixture
    def store(self, engine: Callable[[], Engine], keys: DataKeys) -> AuditStore:
        return sql_audit_store(engine, keys)


class TestPostgresSeats(SeatsSuite):
    @pytest.fixture
    def store(self, engine: Callable[[], Engine], keys: DataKeys) -> SeatsStore:
        create_two_meetings(SqlJournal(engine(), keys))
        return SeatsStore(SqlSeats(engine()), lambda: SqlSeats(engine()))
