"""Floods within stated limits: others are still answered, and everything is given back.

200 connections that dribble a request, 200 that say nothing, one seat with more sockets than it may
have, one socket that never stops. What fills the whole line is the proxy's and the network's.
"""

import os
import socket
import time
from contextlib import ExitStack

import pytest
import socketio.exceptions

from server.application.tokens import new_id
from server.wire.seated_sockets import SOCKETS_PER_SEAT
from tests.attendee import Attendee
from tests.serving import Server

DRIBBLING = 200
QUIET_TRIES = 15
GENEROUS = 40
"""Times as long as in quiet, plus the few milliseconds that are noise."""


def typical(chair: Attendee) -> float:
    """The middle of several times to set the screen, in seconds."""
    times = []
    for _ in range(QUIET_TRIES):
        begun = time.perf_counter()
        receipt = chair.send("set_screen", mode="columns", target=None, page=0, blank=False)
        times.append(time.perf_counter() - begun)
        assert receipt["refused"] is None
    return sorted(times)[len(times) // 2]


def open_files(server: Server) -> int:
    assert server.process is not None
    return len(os.listdir(f"/proc/{server.process.pid}/fd"))


def dribbler(server: Server, begins: bytes) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", server.port), timeout=10)
    connection.sendall(begins)
    return connection


@pytest.mark.parametrize(
    "begins",
    [b"POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Le", b"", b"\x16\x03\x01"],
    ids=["half a request", "silence", "another protocol"],
)
def test_two_hundred_connections_that_never_finish(
    server: Server, chair: Attendee, begins: bytes
) -> None:
    quiet, before = typical(chair), open_files(server)
    with ExitStack() as all_of_them:
        for _ in range(DRIBBLING):
            all_of_them.enter_context(dribbler(server, begins))
        assert typical(chair) < quiet * GENEROUS + 0.05
        assert chair.add_card("in the middle of it")["refused"] is None
    deadline = time.monotonic() + 20
    while open_files(server) > before + 5 and time.monotonic() < deadline:
        time.sleep(0.02)  # nothing tells of a file that was closed
    assert open_files(server) <= before + 5, "the files of connections that are gone"


def test_a_seat_opens_only_so_many_sockets(server: Server, mother: Attendee) -> None:
    more = []
    for _ in range(SOCKETS_PER_SEAT + 3):
        another = Attendee(server.url, mother.seat, mother.cookie)
        try:
            more.append(another.connect())
        except socketio.exceptions.ConnectionError:
            break
    assert len(more) == SOCKETS_PER_SEAT - 1, "the first was open already"
    for one in more:
        one.leave()
    assert mother.add_card("hers goes on")["refused"] is None


def test_one_who_never_stops_is_cut_and_others_go_on(chair: Attendee, mother: Attendee) -> None:
    for number in range(400):
        if not mother.socket.connected:
            break
        try:
            mother.socket.emit("command", {"id": new_id(), "kind": "leave", "body": {"n": number}})
        except socketio.exceptions.SocketIOError:
            break
    mother.until(lambda: not mother.socket.connected)
    assert chair.add_card("others go on")["refused"] is None
