"""What every AuditLog must do. A test module subclasses AuditSuite and gives `store`."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from server.application.audit_chain import BEGINNING
from server.application.audit_port import Fault, Head, Verdict
from server.application.journal_port import Change, SequenceTaken
from server.domain.audit_note import Note
from tests.plugins.journal_suite import AT, event
from tests.plugins.stores import CHILD_MEETING, OTHER_MEETING, AuditStore, create_two_meetings

ADMITTED = Note("chair:person:admitted", AT, CHILD_MEETING, "person-1", "chair-01")
LEFT = Note("family:person:left", AT, OTHER_MEETING, "person-2", "person-2")
SIGNED_IN = Note("account:sign_in:refused", AT)


class AuditSuite:
    def test_an_empty_log_is_whole(self, store: AuditStore) -> None:
        assert store.audit.newest(10) == []
        assert store.audit.head() == BEGINNING
        assert store.audit.verify() == store.audit.verify(BEGINNING) == Verdict(BEGINNING)

    def test_what_was_appended_is_there_after_reopening(self, store: AuditStore) -> None:
        store.audit.append([ADMITTED, LEFT])
        store.audit.append([SIGNED_IN])
        for audit in (store.audit, store.reopen().audit):
            newest = audit.newest(10)
            assert [entry.seq for entry in newest] == [3, 2, 1]
            said = [(e.tag, e.at, e.meeting, e.subject, e.actor) for e in reversed(newest)]
            notes = (ADMITTED, LEFT, SIGNED_IN)
            assert said == [(n.tag, n.at, n.meeting, n.subject, n.actor) for n in notes]
            hashes = [BEGINNING.hash, *(entry.hash for entry in reversed(newest))]
            assert [entry.previous for entry in reversed(newest)] == hashes[:-1]
            assert audit.head() == Head(3, newest[0].hash)
            assert audit.verify() == Verdict(audit.head())

    def test_nothing_to_append_appends_nothing(self, store: AuditStore) -> None:
        store.audit.append([])
        assert store.audit.head() == BEGINNING

    def test_entries_come_newest_first_in_pieces(self, store: AuditStore) -> None:
        store.audit.append([ADMITTED, LEFT] * 3)

        def seqs(most: int, before: int | None = None, meeting: str | None = None) -> list[int]:
            return [e.seq for e in store.audit.newest(most, before=before, meeting=meeting)]

        assert seqs(4) == [6, 5, 4, 3]
        assert seqs(4, before=3) == [2, 1]
        assert seqs(10, meeting=OTHER_MEETING) == [6, 4, 2]
        assert seqs(1, 6, OTHER_MEETING) == [4]
        assert seqs(10, meeting="meeting-none") == []

    def test_a_log_longer_than_any_piece_is_verified(self, store: AuditStore) -> None:
        store.audit.append([LEFT] * 1000)
        at_a_thousand = store.audit.head()
        assert store.audit.verify(at_a_thousand) == Verdict(at_a_thousand)
        store.audit.append([LEFT] * 1001)
        head = store.reopen().audit.head()
        assert head.seq == 2001
        assert store.audit.verify(at_a_thousand) == Verdict(head)
        another = replace(at_a_thousand, hash=head.hash)
        assert store.audit.verify(another).fault is Fault.REWRITTEN
        shorter = store.audit.verify(Head(2002, head.hash))
        assert shorter == Verdict(head, Fault.TRUNCATED, 2002)

    def test_what_follows_from_a_change_is_written_with_it(self, store: AuditStore) -> None:
        create_two_meetings(store.journal)
        changes = [
            Change(CHILD_MEETING, [event(1)], audit=[ADMITTED]),
            Change(OTHER_MEETING, [event(1)]),
            Change(OTHER_MEETING, audit=[LEFT, SIGNED_IN]),
        ]
        store.journal.commit(changes)
        for audit in (store.audit, store.reopen().audit):
            assert [e.tag for e in audit.newest(9)] == [SIGNED_IN.tag, LEFT.tag, ADMITTED.tag]

    def test_a_change_that_is_not_kept_is_not_noted(self, store: AuditStore) -> None:
        create_two_meetings(store.journal)
        store.journal.commit([Change(CHILD_MEETING, [event(1)], audit=[ADMITTED])])
        for meeting, refused in ((CHILD_MEETING, SequenceTaken), ("meeting-none", LookupError)):
            changes = [
                Change(OTHER_MEETING, [event(1)], audit=[LEFT]),
                Change(meeting, [event(1)], audit=[SIGNED_IN]),
            ]
            with pytest.raises(refused):
                store.journal.commit(changes)
        assert [e.tag for e in store.reopen().audit.newest(9)] == [ADMITTED.tag]
        assert store.audit.verify() == Verdict(store.audit.head())

    def test_several_who_write_at_once_make_one_chain(self, store: AuditStore) -> None:
        """Two commit changes, of both meetings in opposite orders; two append."""
        create_two_meetings(store.journal)
        together = Barrier(4)
        rounds = range(1, 16)

        def commit(writer: int) -> None:
            journal = store.reopen().journal
            order = (CHILD_MEETING, OTHER_MEETING)[:: 1 if writer else -1]
            noted = replace(ADMITTED, actor=f"writer-{writer}")
            together.wait()
            for number in rounds:
                seq = 2 * number + writer
                journal.commit([Change(m, [event(seq)], audit=[noted, noted]) for m in order])

        def append(writer: int) -> None:
            audit = store.reopen().audit
            together.wait()
            for _ in rounds:
                audit.append([replace(LEFT, actor=f"writer-{writer}")] * 4)

        with ThreadPoolExecutor(4) as pool:
            tasks = [(commit, 0), (commit, 1), (append, 2), (append, 3)]
            for done in [pool.submit(write, writer) for write, writer in tasks]:
                done.result()
        entries = store.audit.newest(1000)
        assert store.audit.verify() == Verdict(Head(240, entries[0].hash))
        writers = [entry.actor for entry in reversed(entries)]
        assert all(writers.count(f"writer-{writer}") == 60 for writer in range(4))
        fours = [writers[at : at + 4] for at in range(0, 240, 4)]
        assert all(len(set(four)) == 1 for four in fours), "one transaction's stand together"
