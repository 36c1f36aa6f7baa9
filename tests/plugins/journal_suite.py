"""What every Journal must do. A test module subclasses JournalSuite and gives `store`."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from server.application.journal_port import (
    Change,
    RecordRow,
    SequenceTaken,
    StoredEvent,
    StoredMeeting,
)
from tests.plugins.stores import (
    CHILD_MEETING,
    OTHER_MEETING,
    JournalStore,
    create_two_meetings,
    meeting_row,
)

AT = "2026-11-24T10:00:00.000Z"
EMPTY = StoredMeeting([], {}, {})


def event(seq: int, **payload: object) -> StoredEvent:
    return StoredEvent(seq, AT, payload or {"kind": "card_added", "number": seq})


def _change(meeting: str, part: str, states: dict[str, bytes | None]) -> Change:
    return Change(meeting, texts=states) if part == "texts" else Change(meeting, boxes=states)


class JournalSuite:
    @pytest.fixture(autouse=True)
    def _meetings(self, store: JournalStore) -> None:
        create_two_meetings(store.journal)

    def test_a_meeting_is_found_by_id_and_by_code(self, store: JournalStore) -> None:
        row = meeting_row("meeting-00000003", code="K7MX2P")
        store.journal.create_meeting(row)
        assert store.journal.meeting(row.id) == row
        assert store.reopen().meeting_by_code("K7MX2P") == row

    def test_what_does_not_exist_is_not_found(self, store: JournalStore) -> None:
        assert store.journal.meeting("meeting-none") is None
        assert store.journal.meeting_by_code("NONE00") is None
        assert store.journal.load("meeting-none") == EMPTY
        assert store.journal.record(CHILD_MEETING, "full") is None
        assert not store.journal.has_receipt(CHILD_MEETING, "person-1", "command-1")

    @pytest.mark.parametrize(
        "taken",
        [meeting_row(CHILD_MEETING, code="UNUSED"), meeting_row("meeting-new", code="C00001")],
        ids=["id", "code"],
    )
    def test_an_id_or_a_code_is_given_once(self, store: JournalStore, taken: object) -> None:
        before = store.journal.meetings()
        with pytest.raises(ValueError, match="this id or this code"):
            store.journal.create_meeting(taken)  # type: ignore[arg-type]
        assert store.reopen().meetings() == before

    def test_meetings_come_newest_first(self, store: JournalStore) -> None:
        for number, at in (("4", "2026-11-25T00:00:00.000Z"), ("5", "2026-11-23T23:59:59.999Z")):
            store.journal.create_meeting(meeting_row(f"meeting-0000000{number}", created_at=at))
        assert [row.id[-1] for row in store.journal.meetings()] == ["4", "2", "1", "5"]

    def test_a_change_is_there_after_reopening(self, store: JournalStore) -> None:
        store.journal.commit(
            [
                Change(
                    CHILD_MEETING,
                    events=[event(1), event(2)],
                    receipt=("person-1", "command-1"),
                    texts={"pair.statement": b"\x00text\xff"},
                    boxes={"round-01": b"\x00box\xff"},
                    records={"full": b"PK\x03\x04\x00", "short": b""},
                )
            ]
        )
        for journal in (store.journal, store.reopen()):
            assert journal.load(CHILD_MEETING) == StoredMeeting(
                [event(1), event(2)],
                {"pair.statement": b"\x00text\xff"},
                {"round-01": b"\x00box\xff"},
            )
            assert journal.has_receipt(CHILD_MEETING, "person-1", "command-1")
            assert journal.record(CHILD_MEETING, "full") == b"PK\x03\x04\x00"
            assert journal.load(OTHER_MEETING) == EMPTY

    def test_events_come_in_order_however_they_were_written(self, store: JournalStore) -> None:
        store.journal.commit([Change(CHILD_MEETING, [event(seq)]) for seq in (3, 1, 2)])
        store.journal.commit([Change(CHILD_MEETING, [event(seq)]) for seq in (10, 9)])
        assert [e.seq for e in store.journal.load(CHILD_MEETING).events] == [1, 2, 3, 9, 10]

    def test_words_of_every_script_come_back_exactly(self, store: JournalStore) -> None:
        payload = {
            "text": "Mam-gu 👩‍👧 اردو ਪੰਜਾਬੀ 中文 \u2028 \x00 \n \"'\\ é",
            "z": None,
            "a": [1, 2.5, True, {"nested": ["ё"]}],
        }
        store.journal.commit([Change(CHILD_MEETING, [StoredEvent(1, AT, payload)])])
        (found,) = store.reopen().load(CHILD_MEETING).events
        assert found.payload == payload
        assert list(found.payload) == list(payload)

    def test_what_was_kept_does_not_change_with_its_writer(self, store: JournalStore) -> None:
        payload = {"people": ["one"]}
        store.journal.commit([Change(CHILD_MEETING, [StoredEvent(1, AT, payload)])])
        payload["people"].append("two")
        assert store.journal.load(CHILD_MEETING).events[0].payload == {"people": ["one"]}

    def test_nothing_to_keep_keeps_nothing(self, store: JournalStore) -> None:
        store.journal.commit([])
        store.journal.commit([Change(CHILD_MEETING)])
        assert store.journal.load(CHILD_MEETING) == EMPTY

    def test_five_thousand_events_load(self, store: JournalStore) -> None:
        written = [event(seq, text="Gran rings every night " * 10) for seq in range(1, 5001)]
        store.journal.commit([Change(CHILD_MEETING, written)])
        assert store.reopen().load(CHILD_MEETING).events == written

    @pytest.mark.parametrize("part", ["texts", "boxes"])
    def test_a_state_is_replaced_and_deleted(self, store: JournalStore, part: str) -> None:
        def states() -> object:
            return getattr(store.reopen().load(CHILD_MEETING), part)

        def commit(*given: dict[str, bytes | None]) -> None:
            store.journal.commit([_change(CHILD_MEETING, part, one) for one in given])

        commit({"one-00001": b"first", "two-00002": b"second"})
        store.journal.commit([_change(OTHER_MEETING, part, {"one-00001": b"other"})])
        commit({"one-00001": b"replaced"})
        assert states() == {"one-00001": b"replaced", "two-00002": b"second"}
        commit({"one-00001": None, "never-there": None})
        assert states() == {"two-00002": b"second"}
        commit(
            {"two-00002": None}, {"two-00002": b"again"}, {"three-003": b"x"}, {"three-003": None}
        )
        assert states() == {"two-00002": b"again"}
        assert getattr(store.journal.load(OTHER_MEETING), part) == {"one-00001": b"other"}

    def test_of_many_changes_one_conflict_keeps_nothing(self, store: JournalStore) -> None:
        store.journal.commit([Change(OTHER_MEETING, [event(1)], boxes={"round-01": b"before"})])
        conflicting = [
            Change(CHILD_MEETING, [event(1)], receipt=("person-1", "command-1")),
            Change(
                CHILD_MEETING, [event(2)], texts={"pair.goal": b"goal"}, records={"full": b"record"}
            ),
            Change(OTHER_MEETING, boxes={"round-01": None}),
            Change(OTHER_MEETING, [event(1, kind="another")]),
            Change(CHILD_MEETING, [event(3)]),
        ]
        with pytest.raises(SequenceTaken):
            store.journal.commit(conflicting)
        for journal in (store.journal, store.reopen()):
            assert journal.load(CHILD_MEETING) == EMPTY
            assert journal.load(OTHER_MEETING) == StoredMeeting(
                [event(1)], {}, {"round-01": b"before"}
            )
            assert not journal.has_receipt(CHILD_MEETING, "person-1", "command-1")
            assert journal.record(CHILD_MEETING, "full") is None
        store.journal.commit([Change(CHILD_MEETING, [event(1)])])

    def test_a_sequence_number_twice_in_one_batch(self, store: JournalStore) -> None:
        with pytest.raises(SequenceTaken):
            store.journal.commit([Change(CHILD_MEETING, [event(1)]) for _ in range(2)])
        assert store.journal.load(CHILD_MEETING) == EMPTY

    def test_one_receipt_is_never_kept_twice(self, store: JournalStore) -> None:
        """P21: the second try is told to reload, where it finds the receipt of the first."""
        receipt = ("person-1", "command-1")
        with pytest.raises(SequenceTaken):
            store.journal.commit(
                [Change(CHILD_MEETING, [event(seq)], receipt=receipt) for seq in (1, 2)]
            )
        assert not store.journal.has_receipt(CHILD_MEETING, *receipt)
        store.journal.commit([Change(CHILD_MEETING, [event(1)], receipt=receipt)])
        with pytest.raises(SequenceTaken):
            store.journal.commit([Change(CHILD_MEETING, [event(2)], receipt=receipt)])
        assert store.journal.load(CHILD_MEETING).events == [event(1)]

    def test_a_receipt_is_one_persons_in_one_meeting(self, store: JournalStore) -> None:
        store.journal.commit([Change(CHILD_MEETING, receipt=("person-1", "command-1"))])
        assert not store.journal.has_receipt(CHILD_MEETING, "person-2", "command-1")
        assert not store.journal.has_receipt(OTHER_MEETING, "person-1", "command-1")
        store.journal.commit(
            [
                Change(CHILD_MEETING, receipt=("person-2", "command-1")),
                Change(OTHER_MEETING, receipt=("person-1", "command-1")),
            ]
        )

    def test_a_record_is_never_written_over(self, store: JournalStore) -> None:
        store.journal.commit([Change(CHILD_MEETING, [event(1)], records={"full": b"signed"})])
        with pytest.raises(SequenceTaken):
            store.journal.commit([Change(CHILD_MEETING, [event(2)], records={"full": b"other"})])
        assert store.journal.record(CHILD_MEETING, "full") == b"signed"
        assert store.journal.load(CHILD_MEETING).events == [event(1)]

    def test_records_have_editions_of_one_time(self, store: JournalStore) -> None:
        """`made_at` is the event's; another edition may follow, and each meeting has its own."""
        both = {"shared": b"shared", "full": b"full"}
        store.journal.commit([Change(CHILD_MEETING, [event(1), event(2)], records=both)])
        store.journal.commit([Change(CHILD_MEETING, [event(3)], records={"late": b"late"})])
        store.journal.commit([Change(OTHER_MEETING, [event(1)], records={"full": b"other"})])
        again = store.reopen()
        assert again.records(CHILD_MEETING) == [
            RecordRow(e, AT) for e in ("full", "late", "shared")
        ]
        assert again.record(CHILD_MEETING, "shared") == b"shared"
        assert again.record(OTHER_MEETING, "full") == b"other"
        assert again.record(OTHER_MEETING, "shared") is None
        assert again.records("meeting-none") == []

    def test_records_come_with_an_event(self, store: JournalStore) -> None:
        with pytest.raises(ValueError, match="records come with"):
            store.journal.commit([Change(CHILD_MEETING, records={"full": b"signed"})])
        assert store.journal.records(CHILD_MEETING) == []

    def test_the_first_export_is_remembered(self, store: JournalStore) -> None:
        records = {"full": b"full", "shared": b"shared"}
        for meeting in (CHILD_MEETING, OTHER_MEETING):
            store.journal.commit([Change(meeting, [event(1)], records=records)])
        for day in (1, 2):
            store.journal.mark_exported(CHILD_MEETING, "full", f"2026-12-0{day}T00:00:00.000Z")
        again = store.reopen()
        assert again.records(CHILD_MEETING) == [
            RecordRow("full", AT, "2026-12-01T00:00:00.000Z"),
            RecordRow("shared", AT),
        ]
        assert {row.exported_at for row in again.records(OTHER_MEETING)} == {None}
        for meeting, edition in ((CHILD_MEETING, "short"), ("meeting-none", "full")):
            with pytest.raises(LookupError):
                store.journal.mark_exported(meeting, edition, AT)

    def test_a_planned_beginning_is_kept(self, store: JournalStore) -> None:
        row = replace(meeting_row("meeting-00000003"), starts_at="2026-11-30T09:30:00.000Z")
        store.journal.create_meeting(row)
        assert store.reopen().meeting(row.id) == row

    def test_a_meeting_that_does_not_exist_keeps_nothing(self, store: JournalStore) -> None:
        with pytest.raises(LookupError):
            store.journal.commit(
                [Change(CHILD_MEETING, [event(1)]), Change("meeting-none", [event(1)])]
            )
        assert store.journal.load(CHILD_MEETING) == EMPTY

    def test_a_purged_meeting_is_gone(self, store: JournalStore) -> None:
        for meeting in (CHILD_MEETING, OTHER_MEETING):
            whole = Change(
                meeting,
                [event(1)],
                receipt=("person-1", "command-1"),
                texts={"pair.goal": b"goal"},
                boxes={"round-01": b"box"},
                records={"full": b"full"},
            )
            store.journal.commit([whole])
        assert store.journal.purge(CHILD_MEETING, [])
        store.journal.clean_out()
        for journal in (store.journal, store.reopen()):
            assert journal.meeting(CHILD_MEETING) is None
            assert journal.meeting_by_code("C00001") is None
            assert [row.id for row in journal.meetings()] == [OTHER_MEETING]
            assert journal.load(CHILD_MEETING) == EMPTY
            assert journal.records(CHILD_MEETING) == []
            assert not journal.has_receipt(CHILD_MEETING, "person-1", "command-1")
            assert journal.load(OTHER_MEETING).events == [event(1)]
            assert journal.record(OTHER_MEETING, "full") == b"full"
        with pytest.raises(LookupError):
            store.journal.commit([Change(CHILD_MEETING, [event(2)])])
        assert not store.journal.purge(CHILD_MEETING, [])
        store.journal.create_meeting(meeting_row("meeting-00000003", code="C00001"))

    def test_of_two_writers_of_one_number_one_succeeds(self, store: JournalStore) -> None:
        """Each writes batches over both meetings, in opposite orders, for each number at once."""
        together = Barrier(2)

        def write(writer: int) -> list[int]:
            journal = store.reopen()
            order = (CHILD_MEETING, OTHER_MEETING) if writer else (OTHER_MEETING, CHILD_MEETING)
            won = []
            for seq in range(1, 31):
                together.wait()
                try:
                    journal.commit([Change(m, [event(seq, writer=writer)]) for m in order])
                    won.append(seq)
                except SequenceTaken:
                    pass
            return won

        with ThreadPoolExecutor(2) as pool:
            won = list(pool.map(write, (0, 1)))
        assert sorted(won[0] + won[1]) == list(range(1, 31))
        for meeting in (CHILD_MEETING, OTHER_MEETING):
            kept = store.journal.load(meeting).events
            assert [e.seq for e in kept] == list(range(1, 31))
            assert [e.seq for e in kept if e.payload["writer"] == 1] == won[1]
