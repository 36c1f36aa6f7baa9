"""Seats and their sockets: how many, how fast, and for how long."""

import pytest

from server.application.seats_port import Seat
from server.domain.refusal import Refusal
from server.wire.seated_sockets import PATIENCE, SOCKETS_PER_SEAT, SeatedSockets

NOON = "2026-03-02T12:00:00.000Z"


def a_seat(seat: str = "seat", expires_at: str = NOON) -> Seat:
    return Seat(seat, "hash", "meeting", "person", expires_at, expires_at)


def test_a_seat_has_only_so_many_sockets() -> None:
    seated = SeatedSockets()
    for number in range(SOCKETS_PER_SEAT):
        seated.sit(f"socket {number}", a_seat())
    with pytest.raises(Refusal, match="slow_down"):
        seated.sit("one more", a_seat())
    seated.sit("somebody else's", a_seat("another"))
    seated.stand_up("socket 0")
    seated.sit("one more", a_seat())


def test_every_open_socket_has_its_seat() -> None:
    seated = SeatedSockets()
    seated.sit("socket 0", a_seat())
    seated.sit("socket 1", a_seat("another"))
    seated.sit("gone", a_seat())
    seated.stand_up("gone")
    assert seated.seats() == {"socket 0": a_seat(), "socket 1": a_seat("another")}


def test_patience_ends() -> None:
    seated = SeatedSockets()
    assert not any(seated.loses_patience("socket") for _ in range(PATIENCE))
    assert seated.loses_patience("socket")
