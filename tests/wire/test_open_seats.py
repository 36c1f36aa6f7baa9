"""An open page keeps its seat; a seat that ended anywhere cuts its sockets (P10, P54, P60, P62)."""

from typing import Any, cast

import pytest

from server.wire.pace import Pace
from server.wire.seats import Doorkeeper
from server.wire.sockets import Sockets
from tests.wire.reception import Browser, Reception, make_reception

SOCKET = "socket 0"


class Cutter:
    """In place of the broadcaster: which sockets were told goodbye."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []

    def say_farewell(self, socket: str, reason: str) -> None:
        self.told.append((socket, reason))


@pytest.fixture
def reception() -> Reception:
    return make_reception()


@pytest.fixture
def chair(reception: Reception) -> Browser:
    return reception.comes("Ms Rahman (example)")


@pytest.fixture
def sockets(reception: Reception) -> Sockets:
    nothing = cast(Any, None)
    keeper = Doorkeeper(reception.meetings, https=True)
    return Sockets(nothing, reception.meetings, cast(Any, Cutter()), keeper, Pace(), [])


def sit(sockets: Sockets, reception: Reception, seat: str) -> None:
    found = reception.ports.seats.seat(seat, reception.clock.now())
    assert found is not None
    sockets.seated.sit(SOCKET, found)


def told(sockets: Sockets) -> list[tuple[str, str]]:
    return cast(Cutter, sockets.broadcaster).told


def test_an_open_page_keeps_its_seat_until_its_last_moment(
    reception: Reception, chair: Browser, sockets: Sockets
) -> None:
    seat = chair.opens_seat(chair.makes_meeting())
    sit(sockets, reception, seat)
    for _ in range(12 * 60 // 5 - 1):
        reception.clock.pass_by(minutes=5)
        sockets.end_seats_that_are_over()
    assert told(sockets) == []
    assert reception.ports.seats.seat(seat, reception.clock.now()) is not None
    reception.clock.pass_by(minutes=5)
    sockets.end_seats_that_are_over()
    assert told(sockets) == [(SOCKET, "over")]


def test_without_an_open_page_it_is_over_after_half_an_hour(
    reception: Reception, chair: Browser, sockets: Sockets
) -> None:
    seat = chair.opens_seat(chair.makes_meeting())
    for _ in range(6):
        reception.clock.pass_by(minutes=5)
        sockets.end_seats_that_are_over()
    assert reception.ports.seats.seat(seat, reception.clock.now()) is None


def test_whoever_ended_it_its_socket_is_cut(
    reception: Reception, chair: Browser, sockets: Sockets
) -> None:
    seat = chair.opens_seat(chair.makes_meeting())
    sit(sockets, reception, seat)
    sockets.end_seats_that_are_over()
    assert told(sockets) == []
    reception.ports.seats.end_seats_of_account(chair.id)
    sockets.end_seats_that_are_over()
    assert told(sockets) == [(SOCKET, "over")]
