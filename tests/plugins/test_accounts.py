"""MemoryAccounts, and SqlAccounts on SQLite and PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from server.plugins.data_keys import DataKeys
from server.plugins.memory_accounts import MemoryAccounts
from server.plugins.sql_accounts import SqlAccounts
from server.plugins.sql_journal import SqlJournal
from tests.plugins.accounts_suite import AccountsSuite
from tests.plugins.databases import engines
from tests.plugins.stores import AccountsStore, create_two_meetings


@contextmanager
def sql_store(url: str, folder: Path) -> Iterator[AccountsStore]:
    with engines(url) as another:
        keys = DataKeys(folder / "at-rest.json")
        create_two_meetings(SqlJournal(another(), keys))
        yield AccountsStore(SqlAccounts(another(), keys), lambda: SqlAccounts(another(), keys))


class TestMemoryAccounts(AccountsSuite):
    @pytest.fixture
    def store(self) -> AccountsStore:
        accounts = MemoryAccounts()
        return AccountsStore(accounts, lambda: accounts)


class TestSqliteAccounts(AccountsSuite):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[AccountsStore]:
        with sql_store(f"sqlite:///{tmp_path / 'accounts.sqlite3'}", tmp_path) as opened:
            yield opened


class TestPostgresAccounts(AccountsSuite):
    @pytest.fixture
    def store(self, postgres_url: str, tmp_path: Path) -> Iterator[AccountsStore]:
        with sql_store(postgres_url, tmp_path) as opened:
            yield opened
