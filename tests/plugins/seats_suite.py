"""What every Seats must do. A test module subclasses SeatsSuite and gives `store`."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier

from server.application.seat_times import SEAT_IDLES, later
from server.application.seats_port import Link, Seat
from tests.plugins.stores import CHILD_MEETING, OTHER_MEETING, SeatsStore

SEEN = "2026-11-24T11:45:00.000Z"
BEFORE = "2026-11-24T11:59:59.999Z"
EXPIRY = "2026-11-24T12:00:00.000Z"
LINK = Link("hash-of-token", CHILD_MEETING, "person-1", EXPIRY)
SEAT = Seat("seat-0001", "hash-of-secret", CHILD_MEETING, "person-1", EXPIRY, SEEN)
CHAIRS = replace(SEAT, account="account-1", authenticated_at=SEEN, sign_in="sign-in-1")


class SeatsSuite:
    def test_a_link_gives_one_seat_and_remembers_it(self, store: SeatsStore) -> None:
        """P2, P49"""
        store.seats.issue_link(LINK)
        assert store.reopen().link(LINK.token_hash, BEFORE) == LINK
        assert store.reopen().use_link(LINK.token_hash, SEAT, BEFORE)
        for seats in (store.seats, store.reopen()):
            assert not seats.use_link(LINK.token_hash, replace(SEAT, id="seat-0002"), BEFORE)
            assert seats.link(LINK.token_hash, BEFORE) == replace(LINK, seat=SEAT.id)
            assert seats.seat(SEAT.id, BEFORE) == SEAT
            assert seats.seat("seat-0002", BEFORE) is None

    def test_an_unknown_link_gives_nothing(self, store: SeatsStore) -> None:
        store.seats.issue_link(LINK)
        assert store.seats.link("another-hash", BEFORE) is None
        assert not store.seats.use_link("another-hash", SEAT, BEFORE)
        assert store.seats.seat(SEAT.id, BEFORE) is None
        assert store.seats.use_link(LINK.token_hash, SEAT, BEFORE)

    def test_a_link_ends_at_its_time(self, store: SeatsStore) -> None:
        store.seats.issue_link(LINK)
        for late in (EXPIRY, "2027-01-01T00:00:00.000Z"):
            assert store.seats.link(LINK.token_hash, late) is None
            assert not store.seats.use_link(LINK.token_hash, SEAT, late)
        assert store.seats.seat(SEAT.id, BEFORE) is None

    def test_of_eight_uses_at_once_one_succeeds(self, store: SeatsStore) -> None:
        """P2"""
        together = Barrier(8)

        def use(token_hash: str, number: int) -> bool:
            seats = store.reopen()
            seat = replace(SEAT, id=f"seat-{token_hash}-{number}")
            together.wait()
            return seats.use_link(token_hash, seat, BEFORE)

        with ThreadPoolExecutor(8) as pool:
            for number in range(5):
                link = replace(LINK, token_hash=f"hash-{number}")
                store.seats.issue_link(link)
                used = list(pool.map(use, [link.token_hash] * 8, range(8)))
                assert used.count(True) == 1
                seated = [
                    seat
                    for seat in range(8)
                    if store.seats.seat(f"seat-{link.token_hash}-{seat}", BEFORE)
                ]
                assert seated == [used.index(True)]

    def test_a_seat_is_there_after_reopening(self, store: SeatsStore) -> None:
        other = replace(CHAIRS, id="seat-0002")
        for seat in (SEAT, other):
            store.seats.add_seat(seat)
        for seats in (store.seats, store.reopen()):
            assert seats.seat(SEAT.id, BEFORE) == SEAT
            assert seats.seat(other.id, BEFORE) == other
            assert seats.seat("seat-none", BEFORE) is None

    def test_a_seat_ends_at_its_time(self, store: SeatsStore) -> None:
        """P1, P50: used or not."""
        store.seats.add_seat(replace(SEAT, seen_at=EXPIRY))
        assert store.seats.seat(SEAT.id, EXPIRY) is None
        assert store.seats.seat(SEAT.id, "2027-01-01T00:00:00.000Z") is None

    def test_a_seat_that_nobody_uses_ends(self, store: SeatsStore) -> None:
        """P50"""
        lasting = replace(SEAT, expires_at="2026-11-25T00:00:00.000Z")
        store.seats.add_seat(lasting)
        idle = later(SEEN, SEAT_IDLES)
        just_before = later(idle, -timedelta(milliseconds=1))
        assert store.seats.seat(SEAT.id, just_before) == lasting
        assert store.seats.seat(SEAT.id, idle) is None

    def test_a_seat_that_is_used_lasts(self, store: SeatsStore) -> None:
        """P50"""
        ids = [f"seat-{number:04}" for number in range(4)]
        for id_ in ids:
            store.seats.add_seat(replace(SEAT, id=id_))
        store.seats.touch([], BEFORE)
        store.seats.touch([*ids[:2], "seat-none"], BEFORE)
        store.seats.touch(ids[2:3], EXPIRY)
        for seats in (store.seats, store.reopen()):
            found = [seats.seat(id_, BEFORE) for id_ in ids]
            assert [seat and seat.seen_at for seat in found] == [BEFORE, BEFORE, EXPIRY, SEEN]

    def test_which_of_them_have_ended(self, store: SeatsStore) -> None:
        """P10, P62: by their time, by idling, or because somebody ended them elsewhere."""
        idle = replace(SEAT, id="seat-0002", seen_at=later(EXPIRY, -SEAT_IDLES))
        out = replace(SEAT, id="seat-0003")
        others = replace(SEAT, id="seat-0004", expires_at="2026-11-24T13:00:00.000Z")
        for seat in (SEAT, idle, out, others):
            store.seats.add_seat(seat)
        asked = [SEAT.id, idle.id, out.id, others.id, "seat-none"]
        assert store.seats.ended(asked, BEFORE) == {"seat-none"}
        store.reopen().end_seat(out.id)
        assert store.seats.ended(asked, BEFORE) == {out.id, "seat-none"}
        assert store.seats.ended(asked, EXPIRY) == {SEAT.id, idle.id, out.id, "seat-none"}
        assert store.seats.ended([], EXPIRY) == set()

    def test_when_its_owner_last_proved_themselves(self, store: SeatsStore) -> None:
        other = replace(CHAIRS, id="seat-0002")
        for seat in (CHAIRS, other):
            store.seats.add_seat(seat)
        store.seats.set_authenticated(CHAIRS.id, BEFORE)
        store.seats.set_authenticated("seat-none", BEFORE)
        for seats in (store.seats, store.reopen()):
            assert seats.seat(CHAIRS.id, BEFORE) == replace(CHAIRS, authenticated_at=BEFORE)
            assert seats.seat(other.id, BEFORE) == other

    def test_one_seat_ends(self, store: SeatsStore) -> None:
        """P10"""
        other = replace(SEAT, id="seat-0002")
        for seat in (SEAT, other):
            store.seats.add_seat(seat)
        store.seats.end_seat(SEAT.id)
        store.seats.end_seat("seat-none")
        assert store.reopen().seat(SEAT.id, BEFORE) is None
        assert store.reopen().seat(other.id, BEFORE) == other

    def test_all_of_one_persons_access_to_one_meeting_ends(self, store: SeatsStore) -> None:
        """P10, P49: their links too, used or not."""
        ended = [SEAT, replace(SEAT, id="seat-0002")]
        others = [
            replace(SEAT, id="seat-0003", person="person-2"),
            replace(SEAT, id="seat-0004", meeting=OTHER_MEETING),
        ]
        for seat in (*ended, *others):
            store.seats.add_seat(seat)
            store.seats.issue_link(Link(f"of-{seat.id}", seat.meeting, seat.person, EXPIRY))
        store.seats.end_access(CHILD_MEETING, "person-1")
        store.seats.end_access(CHILD_MEETING, "person-none")
        for seats in (store.seats, store.reopen()):
            assert [seats.seat(seat.id, BEFORE) for seat in ended] == [None, None]
            assert [seats.link(f"of-{seat.id}", BEFORE) for seat in ended] == [None, None]
            assert [seats.seat(seat.id, BEFORE) for seat in others] == others
            assert all(seats.link(f"of-{seat.id}", BEFORE) for seat in others)

    def test_the_seats_of_a_sign_in_or_an_account_end(self, store: SeatsStore) -> None:
        elsewhere = replace(CHAIRS, id="seat-0002", sign_in="sign-in-2")
        anothers = replace(CHAIRS, id="seat-0003", account="account-2", sign_in="sign-in-3")
        for seat in (CHAIRS, elsewhere, anothers, replace(SEAT, id="seat-0004")):
            store.seats.add_seat(seat)
        assert store.seats.end_seats_of_sign_in("sign-in-1") == [CHAIRS.id]
        assert store.seats.end_seats_of_sign_in("sign-in-1") == []
        assert store.reopen().seat(elsewhere.id, BEFORE) == elsewhere
        store.seats.add_seat(CHAIRS)
        assert sorted(store.seats.end_seats_of_account("account-1")) == [CHAIRS.id, elsewhere.id]
        kept = [store.reopen().seat(f"seat-000{number}", BEFORE) for number in range(1, 5)]
        assert [seat is not None for seat in kept] == [False, False, True, True]

    def test_what_is_over_is_forgotten(self, store: SeatsStore) -> None:
        over, idle, good = (f"seat-000{number}" for number in range(3))
        store.seats.add_seat(replace(SEAT, id=over, seen_at=EXPIRY))
        store.seats.add_seat(replace(SEAT, id=idle, seen_at=later(EXPIRY, -SEAT_IDLES)))
        lasting = replace(SEAT, id=good, expires_at="2026-11-25T00:00:00.000Z")
        store.seats.add_seat(lasting)
        fresh = Link("fresh", CHILD_MEETING, "person-1", "2026-11-25T00:00:00.000Z")
        store.seats.issue_link(LINK)
        store.seats.issue_link(fresh)
        store.seats.forget_over(EXPIRY)
        for seats in (store.seats, store.reopen()):
            assert seats.seat(over, BEFORE) is None
            assert seats.seat(idle, BEFORE) is None
            assert seats.seat(good, BEFORE) == lasting
            assert seats.link(LINK.token_hash, BEFORE) is None
            assert seats.link(fresh.token_hash, BEFORE) == fresh
