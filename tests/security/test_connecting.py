"""Getting at somebody else's connection, or keeping one's own when it is over (P4-P6, P54)."""

import json
import sqlite3
import urllib.error
import urllib.request

import pytest
import socketio
import socketio.exceptions
import websocket

from server.application.tokens import new_id
from shared.contract import limits
from tests.attendee import Attendee, new_client
from tests.security.conftest import comes_in
from tests.serving import Server

ENGINE = "EIO=4&transport="


def asked(url: str, body: bytes | None = None, **headers: str) -> tuple[int, bytes]:
    request = urllib.request.Request(url, body, headers)  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
            return answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read()


def connects(server: Server, route: str, ticket: object, **headers: str) -> bool:
    client = new_client()
    try:
        client.connect(
            server.url,
            headers={"Origin": server.url} | headers,
            transports=["websocket"],
            socketio_path=route,
            auth={"ticket": ticket, "protocol": limits.PROTOCOL},
            wait_timeout=5,
        )
    except socketio.exceptions.ConnectionError:
        return False
    client.disconnect()
    return True


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1.evil.example"]
)
def test_a_page_of_another_site_with_the_victims_cookie_and_ticket(
    server: Server, mother: Attendee, origin: str
) -> None:
    """Cross-site hijack: the browser sends the cookie, and the attacker even has a ticket."""
    given = mother.ticket()
    forwarded = {
        "Origin": origin,
        "Cookie": mother.cookie,
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "https",
        "Forwarded": "host=evil.example;proto=https",
    }
    assert not connects(server, given["route"], given["ticket"], **forwarded)


def test_a_socket_id_that_leaked_acts_as_nobody(server: Server, mother: Attendee) -> None:
    """With polling, whoever held the id acted as its owner and read their replies."""
    route = mother.ticket()["route"]
    transport = mother.socket.eio.sid
    for sid in (transport, mother.socket.get_sid()):
        for how in ("polling", "websocket"):
            url = f"{server.url}{route}?{ENGINE}{how}&sid={sid}"
            for body in (None, b'42["command",{}]'):
                status, answer = asked(url, body, Origin=server.url)
                assert status == 400
                assert b"welcome" not in answer
        address = f"{server.url.replace('http', 'ws')}{route}?{ENGINE}websocket&sid={sid}"
        with pytest.raises(websocket.WebSocketException):
            websocket.create_connection(address, origin=server.url, timeout=5)
    assert mother.add_card("still hers")["refused"] is None


@pytest.mark.parametrize("how", ["polling", "webtransport", "", "websocket&upgrade=1"])
def test_no_other_transport(server: Server, mother: Attendee, how: str) -> None:
    route = mother.ticket()["route"]
    status, _ = asked(f"{server.url}{route}?{ENGINE}{how}", None, Origin=server.url)
    assert status == 400


def test_tickets_that_are_none(server: Server, chair: Attendee, mother: Attendee) -> None:
    given = mother.ticket()
    signed, _, mac = given["ticket"].rpartition(".")
    forged = [
        None,
        "",
        7,
        {"seat": mother.seat},
        [given["ticket"]],
        signed,
        f"{signed}.{mac[::-1]}",
        given["ticket"] + "x",
        mother.seat,
        mother.cookie.partition("=")[2],
    ]
    for ticket in forged:
        assert not connects(server, given["route"], ticket), ticket
    assert connects(server, given["route"], given["ticket"])
    late = mother.ticket()
    chair.send("remove_person", person=mother.me["person"])
    assert not connects(server, late["route"], late["ticket"]), "of a seat that has ended"


def test_p54_a_seat_that_ended_elsewhere_does_nothing_more_on_its_open_socket(
    server: Server, chair: Attendee
) -> None:
    """Its row is gone from storage, as when another process ends it; nobody told this server."""
    sam = comes_in(server, chair, "Sam", "professional")
    with sqlite3.connect(server.data / "commonground.db", timeout=10) as database:
        database.execute("DELETE FROM seats WHERE id = ?", [sam.seat])
        database.commit()
    try:
        told = sam.add_card("from beyond")["refused"]["code"]
    except socketio.exceptions.SocketIOError:
        told = "seat_over"  # cut before it was asked, which the farewell below shows
    assert told == "seat_over"
    sam.until(lambda: sam.farewell == "over", 5)
    assert not chair.knows("card", text="from beyond")


def test_namespaces_and_packets_that_nobody_offers(server: Server, mother: Attendee) -> None:
    """Raw packets on a socket of one's own: refused or ignored, and others go on."""
    given = mother.ticket()
    address = f"{server.url.replace('http', 'ws')}{given['route']}?{ENGINE}websocket"
    packets = (
        '40/admin,{"token":"x"}',
        '42["command",{}]',
        '451-["command",{"_placeholder":true,"num":0}]',
        '42["disconnect"]',
        '43999["x"]',
        '44{"message":"x"}',
        "4",
        "9",
        "42",
        '42[""]',
        "42{}",
        '42["connect",{}]',
        "6",
        "2probe",
        "5",
        "42[" * 2000,
    )
    for packet in packets:
        raw = websocket.create_connection(address, origin=server.url, timeout=5)
        raw.send(packet)
        raw.close()
    raw = websocket.create_connection(address, origin=server.url, timeout=5)
    raw.send_binary(bytes(range(256)) * 20)
    raw.close()
    assert mother.add_card("undisturbed")["refused"] is None
    log = server.log.read_text()
    assert "event_broke" not in log
    assert "Traceback" not in log, "what a library says of a packet may quote it"


def test_guessed_ids_answer_as_ones_that_never_were(
    server: Server, chair: Attendee, mother: Attendee
) -> None:
    """A seat, a person, a record of another: the same answer as for nothing at all."""
    doors = (
        ("POST", "/api/seats/{}/ticket"),
        ("POST", "/api/seats/{}/leave"),
        ("POST", "/api/seats/{}/invitations"),
        ("GET", "/api/seats/{}/qr.svg"),
        ("GET", "/api/seats/{}/records"),
        ("GET", "/api/seats/{}/records/full"),
    )
    for method, door in doors:
        answers = set()
        for seat in (chair.seat, new_id()):
            body = json.dumps({}).encode() if method == "POST" else None
            headers = {"Origin": server.url, "Cookie": mother.cookie}
            headers |= {"Content-Type": "application/json"} if body else {}
            answers.add(asked(server.url + door.format(seat), body, **headers))
        assert len(answers) == 1, door
    hidden, nothing = new_id(), new_id()
    chair.add_card("for few", card=hidden, audience="professionals")
    refusals = {
        json.dumps(mother.send(kind, card=card)["refused"])
        for kind in ("strike_card", "restore_card")
        for card in (hidden, nothing)
    }
    assert len(refusals) == 1
