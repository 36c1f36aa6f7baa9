"""Accounts and open sockets, against a running server (P60, P62, P63, P65)."""

import pytest

from tests.attendee import Attendee, HttpRefused
from tests.serving import Server
from tests.wire.signed_in import SignedIn, signed_in_long_ago


@pytest.fixture
def chair(server: Server) -> SignedIn:
    return SignedIn.invited(server, "chair", "Ms Rahman (example)")


def is_cut(attendee: Attendee, reason: str, within: float) -> None:
    attendee.until(lambda: attendee.farewell == reason, within)
    attendee.until(lambda: not attendee.socket.connected, within)
    with pytest.raises(HttpRefused) as refused:
        attendee.ticket()
    assert refused.value.code == "seat_over"


def test_p62_signing_out_cuts_the_open_socket_at_once(chair: SignedIn) -> None:
    meeting = chair.makes_meeting()
    attendee = chair.takes_seat(meeting)
    other = chair.in_another_browser().takes_seat(meeting)
    assert attendee.add_card("Before")["refused"] is None
    chair.signs_out()
    is_cut(attendee, "over", within=1)
    assert other.add_card("From another browser")["refused"] is None


def test_p63_freezing_needs_a_fresh_sign_in(server: Server, chair: SignedIn) -> None:
    attendee = chair.takes_seat(chair.makes_meeting())
    signed_in_long_ago(server, attendee.seat)
    refused = attendee.send("freeze", confirmed=True)["refused"]
    assert refused == {"code": "sign_in_again", "params": {}}
    chair.signs_in_again(attendee)
    assert attendee.send("freeze", confirmed=True)["refused"] is None


def test_p65_another_chair_cuts_the_one_before(server: Server, chair: SignedIn) -> None:
    other = SignedIn.invited(server, "chair", "Mr Ahmed (example)")
    manager = SignedIn.invited(server, "service_manager", "Mr Okafor (example)")
    meeting = chair.makes_meeting()
    attendee = chair.takes_seat(meeting)
    manager.post(f"/meetings/{meeting}/chair", {"account": other.account})
    is_cut(attendee, "left", within=1)
    new = other.takes_seat(meeting)
    assert new.add_card("The meeting goes on")["refused"] is None


def test_p60_closing_an_account_cuts_its_open_sockets(server: Server, chair: SignedIn) -> None:
    """The command runs in another process than the one that holds the socket."""
    attendee = chair.takes_seat(chair.makes_meeting())
    server.command("account", "close", chair.account)
    is_cut(attendee, "over", within=3)
