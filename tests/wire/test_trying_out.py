"""A chair without an account: while trying out, and at no door otherwise (P66)."""

from dataclasses import replace

import pytest

from server.application.fresh_sign_in import is_fresh
from server.application.meetings import Meetings
from server.domain.refusal import Refusal
from server.wire.seats import Doorkeeper
from shared.contract.words import MeetingType, Role
from tests.wire.reception import Browser, Reception, code_of, make_reception

DOORS = ("ticket", "leave", "qr.svg", "records", "records/full", "records/full.pdf")


@pytest.fixture
def reception() -> Reception:
    return make_reception(trying_out=True)


@pytest.fixture
def browser(reception: Reception) -> Browser:
    return reception.browser()


def in_production(reception: Reception) -> None:
    """The same storage, served at an https address from now on."""
    ports = replace(reception.ports, trying_out=False)
    reception.meetings.ports = ports


def claim(browser: Browser, token: str) -> tuple[int, str]:
    return code_of(browser.post("/api/claim", {"token": token}))


def test_p66_while_trying_out_a_chair_comes_by_a_link(
    reception: Reception, browser: Browser
) -> None:
    new = reception.meetings.create(MeetingType.TAF, "Example", "Chair")
    made = browser.post("/api/claim", {"token": new.chair_token})
    assert made.status_code == 201
    seat = str((made.json or {})["seat"])
    assert browser.has_seat(seat)
    assert is_fresh(reception.ports, seat), "there is nothing to prove"


def test_p66_a_link_from_then_makes_nobody_a_chair(reception: Reception, browser: Browser) -> None:
    new = reception.meetings.create(MeetingType.TAF, "Example", "Chair")
    again = reception.meetings.new_link(new.row.id, Role.CHAIR)
    in_production(reception)
    assert new.chair_token is not None
    used = claim(browser, "A" * 43)
    assert claim(browser, new.chair_token) == claim(browser, again) == used == (410, "link_used")
    assert claim(browser, new.projector_token) == (201, ""), "a projector still may"


@pytest.mark.parametrize("door", DOORS)
def test_p66_a_seat_from_then_opens_no_door(
    reception: Reception, browser: Browser, door: str
) -> None:
    new = reception.meetings.create(MeetingType.TAF, "Example", "Chair")
    made = browser.post("/api/claim", {"token": new.chair_token})
    seat = str((made.json or {})["seat"])
    path = f"/api/seats/{seat}/{door}"
    before = browser.post(path) if door in ("ticket", "leave") else browser.get(path)
    assert before.status_code != 401, "else this test could not fail"
    in_production(reception)
    after = browser.post(path) if door in ("ticket", "leave") else browser.get(path)
    assert code_of(after) == (401, "seat_over")


def test_p66_nor_does_a_ticket_from_then_open_a_socket(reception: Reception) -> None:
    new = reception.meetings.create(MeetingType.TAF, "Example", "Chair")
    browser = reception.browser()
    made = browser.post("/api/claim", {"token": new.chair_token})
    seat = reception.ports.seats.seat(str((made.json or {})["seat"]), reception.clock.now())
    assert seat is not None
    keeper = Doorkeeper(reception.meetings, https=True)
    assert keeper.redeem(keeper.ticket(seat)) == seat
    in_production(reception)
    with pytest.raises(Refusal, match="seat_over"):
        Doorkeeper(Meetings(reception.ports), https=True).redeem(keeper.ticket(seat))


def test_p66_nor_is_it_fresh(reception: Reception, browser: Browser) -> None:
    new = reception.meetings.create(MeetingType.TAF, "Example", "Chair")
    made = browser.post("/api/claim", {"token": new.chair_token})
    in_production(reception)
    assert not is_fresh(reception.ports, str((made.json or {})["seat"]))


def test_p66_others_need_no_account(reception: Reception, browser: Browser) -> None:
    new = reception.meetings.create(MeetingType.TAF, "Example", "Chair")
    in_production(reception)
    asked = {"code": new.row.code, "name": "Kelly", "role": "family", "relation": "mother"}
    more = {"whereabouts": "elsewhere", "others": ""}
    joined = browser.post("/api/join", asked | more)
    assert joined.status_code == 201
    assert browser.has_seat(str((joined.json or {})["seat"]))
