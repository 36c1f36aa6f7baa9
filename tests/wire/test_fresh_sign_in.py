"""What cannot be taken back needs a sign-in within the last five minutes (P63)."""

import pytest

from server.application.fresh_sign_in import is_fresh
from server.domain.policy import ALLOWED, FRESH
from server.domain.refusal import Refusal
from tests.wire.reception import Browser, Reception, code_of, freeze, make_reception


@pytest.fixture
def reception() -> Reception:
    return make_reception()


@pytest.fixture
def chair(reception: Reception) -> Browser:
    return reception.comes("Ms Rahman (example)")


def fresh(reception: Reception, seat: str) -> bool:
    return is_fresh(reception.ports, seat)


def test_p63_what_is_marked_is_something_one_can_do() -> None:
    assert FRESH
    assert set(ALLOWED) >= FRESH


def test_p63_freezing_is_refused_unless_fresh_and_then_kept(
    reception: Reception, chair: Browser
) -> None:
    meeting = chair.makes_meeting()
    seat = reception.ports.seats.seat(chair.opens_seat(meeting), reception.clock.now())
    assert seat is not None
    with pytest.raises(Refusal, match="sign_in_again"):
        freeze(reception, meeting, seat.person, fresh=False)
    freeze(reception, meeting, seat.person, fresh=True)


@pytest.mark.parametrize(("milliseconds", "holds"), [(0, True), (1, False)])
def test_p63_five_minutes_from_signing_in(
    reception: Reception, chair: Browser, milliseconds: int, holds: bool
) -> None:
    """Not from opening the seat."""
    reception.clock.pass_by(minutes=4)
    seat = chair.opens_seat(chair.makes_meeting())
    reception.clock.pass_by(minutes=1, milliseconds=milliseconds)
    assert fresh(reception, seat) is holds


def test_p63_once_more(reception: Reception, chair: Browser) -> None:
    meeting = chair.makes_meeting()
    seat, second = chair.opens_seat(meeting), chair.opens_seat(meeting)
    reception.clock.pass_by(minutes=20)
    assert not fresh(reception, seat)
    assert chair.signs_in_again(seat).status_code == 200
    assert fresh(reception, seat)
    assert not fresh(reception, second), "one at a time"
    assert fresh(reception, chair.opens_seat(meeting)), "the sign-in is fresh too"
    reception.clock.pass_by(minutes=6)
    assert not fresh(reception, seat)


def test_p63_also_when_the_sign_in_has_idled_out(reception: Reception, chair: Browser) -> None:
    """A meeting lasts longer than half an hour, and its chair stays on the board."""
    meeting = chair.makes_meeting()
    seat = chair.opens_seat(meeting)
    for _ in range(4):
        reception.clock.pass_by(minutes=20)
        reception.ports.seats.touch([seat], reception.clock.now())
    assert code_of(chair.get("/api/account")) == (401, "not_signed_in")
    assert chair.signs_in_again(seat).status_code == 200
    assert fresh(reception, seat)
    assert chair.get("/api/account").status_code == 200
    chair.post("/api/account/sign-out")
    assert not chair.has_seat(seat), "it is still the same sign-in's"


def test_p63_without_the_account_cookie_the_seat_still_belongs_to_its_sign_in(
    chair: Browser,
) -> None:
    seat = chair.opens_seat(chair.makes_meeting())
    chair.client.delete_cookie("__Host-account", domain="meetings.example.org")
    assert chair.signs_in_again(seat).status_code == 200
    chair.post("/api/account/sign-out")
    assert not chair.has_seat(seat)


def test_p63_somebody_elses_passkey_freshens_nothing(reception: Reception, chair: Browser) -> None:
    other = reception.comes("Mr Ahmed (example)")
    seat = chair.opens_seat(chair.makes_meeting())
    reception.clock.pass_by(minutes=6)
    mine, chair.authenticator = chair.authenticator, other.authenticator
    assert code_of(chair.signs_in_again(seat)) == (403, "sign_in_refused")
    assert not fresh(reception, seat)
    chair.authenticator = mine
    assert chair.get("/api/account").status_code == 200, "still signed in"


def test_p63_nor_does_ones_own_for_a_seat_in_another_browser(
    reception: Reception, chair: Browser
) -> None:
    seat = chair.opens_seat(chair.makes_meeting())
    elsewhere = reception.browser()
    elsewhere.authenticator = chair.authenticator
    assert code_of(elsewhere.signs_in_again(seat)) == (401, "seat_over")


def test_p63_an_ended_seat_is_not_fresh(reception: Reception, chair: Browser) -> None:
    seat = chair.opens_seat(chair.makes_meeting())
    reception.ports.seats.end_seat(seat)
    with pytest.raises(Refusal, match="seat_over"):
        fresh(reception, seat)
