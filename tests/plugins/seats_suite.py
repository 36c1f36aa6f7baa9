"""What every Seats must do. A test module subclasses SeatsSuite and gives `store`."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

from server.application.ports import Link, Seat
from tests.plugins.stores import CHILD_MEETING, OTHER_MEETING, SeatsStore

BEFORE = "2026-11-24T11:59:59.999Z"
EXPIRY = "2026-11-24T12:00:00.000Z"
LINK = Link("hash-of-token", CHILD_MEETING, "person-1", EXPIRY)
SEAT = Seat("seat-0001", "hash-of-secret", CHILD_MEETING, "person-1", EXPIRY)


class SeatsSuite:
    def test_a_link_is_claimed_once(self, store: SeatsStore) -> None:
        """P2"""
        store.seats.issue_link(LINK)
        assert store.reopen().claim_link(LINK.token_hash, BEFORE) == LINK
        for seats in (store.seats, store.reopen()):
            assert seats.claim_link(LINK.token_hash, BEFORE) is None

    def test_an_unknown_link_is_not_claimed(self, store: SeatsStore) -> None:
        store.seats.issue_link(LINK)
        assert store.seats.claim_link("another-hash", BEFORE) is None
        assert store.seats.claim_link(LINK.token_hash, BEFORE) == LINK

    def test_a_link_ends_at_its_time(self, store: SeatsStore) -> None:
        store.seats.issue_link(LINK)
        assert store.seats.claim_link(LINK.token_hash, EXPIRY) is None
        assert store.seats.claim_link(LINK.token_hash, "2027-01-01T00:00:00.000Z") is None

    def test_of_eight_claims_at_once_one_succeeds(self, store: SeatsStore) -> None:
        """P2"""
        together = Barrier(8)

        def claim(token_hash: str) -> Link | None:
            seats = store.reopen()
            together.wait()
            return seats.claim_link(token_hash, BEFORE)

        with ThreadPoolExecutor(8) as pool:
            for number in range(5):
                link = replace(LINK, token_hash=f"hash-{number}")
                store.seats.issue_link(link)
                claims = list(pool.map(claim, [link.token_hash] * 8))
                assert [c for c in claims if c] == [link]

    def test_a_seat_is_there_after_reopening(self, store: SeatsStore) -> None:
        store.seats.add_seat(SEAT)
        for seats in (store.seats, store.reopen()):
            assert seats.seat(SEAT.id, BEFORE) == SEAT
            assert seats.seat("seat-none", BEFORE) is None

    def test_a_seat_ends_at_its_time(self, store: SeatsStore) -> None:
        store.seats.add_seat(SEAT)
        assert store.seats.seat(SEAT.id, EXPIRY) is None
        assert store.seats.seat(SEAT.id, "2027-01-01T00:00:00.000Z") is None

    def test_all_seats_of_one_person_in_one_meeting_end(self, store: SeatsStore) -> None:
        """P10"""
        ended = [SEAT, replace(SEAT, id="seat-0002")]
        others = [
            replace(SEAT, id="seat-0003", person="person-2"),
            replace(SEAT, id="seat-0004", meeting=OTHER_MEETING),
        ]
        for seat in (*ended, *others):
            store.seats.add_seat(seat)
        store.seats.end_seats(CHILD_MEETING, "person-1")
        store.seats.end_seats(CHILD_MEETING, "person-none")
        for seats in (store.seats, store.reopen()):
            assert [seats.seat(seat.id, BEFORE) for seat in ended] == [None, None]
            assert [seats.seat(seat.id, BEFORE) for seat in others] == others
