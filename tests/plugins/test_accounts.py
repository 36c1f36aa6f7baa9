"""MemoryAccounts, and SqlAccounts on SQLite and PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from server.plugins.memory_accounts import MemoryAccounts
from server.plugins.sql_accounts import SqlAccounts
from server.plugins.sql_journal import SqlJournal
from tests.plugins.accounts_suite import AccountsSuite
from tests.plugins.databases import engines
from tests.plugins.stores import AccountsStore, create_two_meetings


@contextmanager
def sql_store(url: str) -> Iterator[AccountsStore]:
    with engines(url) as another:
        create_two_meetings(SqlJournal(another()))
        yield AccountsStore(SqlAccounts(another()), lambda: SqlAccounts(another()))


class TestMemoryAccounts(AccountsSuite):
    @pytest.fixture
    def store(self) -> AccountsStore:
        accounts = MemoryAccounts()
        return AccountsStore(accounts, lambda: accounts)


class TestSqliteAccounts(AccountsSuite):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[AccountsStore]:
        with sql_store(f"sqlite:///{tmp_path / 'accounts.sqlite3'}") as opened:
            yield opened


class TestPostgresAccounts(AccountsSuite):
    @pytest.fixture
    def store(self, postgres_url: str) -> Iterator[AccountsStore]:
        with sql_store(postgres_url) as opened:
            yield opened
