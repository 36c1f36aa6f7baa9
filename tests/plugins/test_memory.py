"""The plugins that tests use keep to the same rules as those that serve."""

import pytest

from server.plugins.memory_journal import MemoryJournal
from server.plugins.memory_round_keys import MemoryRoundKeys
from server.plugins.memory_seats import MemorySeats
from tests.plugins.audit_suite import AuditSuite
from tests.plugins.journal_suite import JournalSuite
from tests.plugins.round_keys_suite import RoundKeysSuite
from tests.plugins.seats_suite import SeatsSuite
from tests.plugins.stores import AuditStore, JournalStore, RoundKeysStore, SeatsStore


class TestMemoryJournal(JournalSuite):
    @pytest.fixture
    def store(self) -> JournalStore:
        journal = MemoryJournal()
        return JournalStore(journal, lambda: journal)


class TestMemoryAudit(AuditSuite):
    @pytest.fixture
    def store(self) -> AuditStore:
        journal = MemoryJournal()
        store = AuditStore(journal.audit, journal, lambda: store)
        return store


class TestMemorySeats(SeatsSuite):
    @pytest.fixture
    def store(self) -> SeatsStore:
        seats = MemorySeats()
        return SeatsStore(seats, lambda: seats)


class TestMemoryRoundKeys(RoundKeysSuite):
    @pytest.fixture
    def store(self) -> RoundKeysStore:
        keys = MemoryRoundKeys()
        return RoundKeysStore(keys, lambda: keys)
