"""The socket, against a running server (P5-P10, P19-P25)."""

import json
import resource
import socket
import urllib.error
import urllib.request
from contextlib import ExitStack

import pytest
import socketio
import socketio.exceptions

from server.application.tokens import new_id
from server.wire.seated_sockets import PATIENCE
from shared.contract import limits
from shared.contract.fields import answer_value
from tests.attendee import Attendee, HttpRefused, admit, new_client, post, write_text
from tests.serving import Server

NONSENSE: tuple[object, ...] = (None, 1, "x", [], {}, {"id": 7}, {"round": "x" * 9, "value": 99})


@pytest.fixture
def chair(server: Server) -> Attendee:
    return Attendee.claims(server.create()["chair"]).connect()


def code_of(chair: Attendee) -> str:
    code: str = chair.welcome["invitation"]["code"]
    return code


def someone_inside(server: Server, chair: Attendee, name: str, role: str) -> Attendee:
    person = Attendee.joins(server.url, code_of(chair), name, role).connect()
    admit(chair, name, role)
    person.until(lambda: person.me["state"] == "in")
    return person


def test_a_card_reaches_everyone_before_its_receipt(server: Server, chair: Attendee) -> None:
    mother = someone_inside(server, chair, "Kelly", "family")
    assert mother.add_card("From the phone")["refused"] is None
    assert mother.knows("card", text="From the phone"), "P20: patches come before the receipt"
    chair.until(lambda: chair.knows("card", text="From the phone"))


def test_p2_a_chairs_link_works_once(server: Server) -> None:
    link = server.create()["chair"]
    Attendee.claims(link)
    with pytest.raises(HttpRefused) as refused:
        Attendee.claims(link)
    assert (refused.value.status, refused.value.code) == (410, "link_used")


def test_p3_every_code_that_does_not_open_answers_alike(server: Server) -> None:
    over = Attendee.claims(server.create()["chair"]).connect()
    over_code = code_of(over)
    assert over.send("freeze", confirmed=True)["refused"] is None
    answers = set()
    for code in ("ZZZZZZ", "nonsense", over_code):
        with pytest.raises(HttpRefused) as refused:
            Attendee.joins(server.url, code, "Kelly", "family")
        answers.add((refused.value.status, refused.value.code))
    assert answers == {(404, "code_not_open")}


def test_a_code_may_be_typed_as_people_type(server: Server, chair: Attendee) -> None:
    code = code_of(chair)
    typed = f" {code[:3]}-{code[3:]} ".lower().replace("0", "o")
    assert Attendee.joins(server.url, typed, "Jean", "network").seat


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", "http://127.0.0.1:1"])
def test_p4_p5_a_foreign_origin_gets_nowhere(server: Server, chair: Attendee, origin: str) -> None:
    with pytest.raises(HttpRefused) as refused:
        post(server.url, f"/api/seats/{chair.seat}/ticket", {}, chair.cookie, origin=origin)
    assert refused.value.status == 403
    ticket = chair.ticket()
    with pytest.raises(socketio.exceptions.ConnectionError):
        _connect(server, ticket, {"Origin": origin, "X-Forwarded-Host": "elsewhere.example"})


def test_p5_a_missing_origin_is_refused(server: Server, chair: Attendee) -> None:
    with pytest.raises(socketio.exceptions.ConnectionError):
        _connect(server, chair.ticket(), {})


def test_p5_polling_is_refused(server: Server, chair: Attendee) -> None:
    ticket = chair.ticket()
    client = new_client()
    with pytest.raises(socketio.exceptions.ConnectionError):
        client.connect(
            server.url,
            headers={"Origin": server.url},
            transports=["polling"],
            socketio_path=ticket["route"],
            auth={"ticket": ticket["ticket"], "protocol": limits.PROTOCOL},
        )


def test_p6_a_ticket_works_once(server: Server, chair: Attendee) -> None:
    ticket = chair.ticket()
    first = _connect(server, ticket, {"Origin": server.url})
    with pytest.raises(socketio.exceptions.ConnectionError):
        _connect(server, ticket, {"Origin": server.url})
    first.disconnect()


def test_p1_p6_no_ticket_without_the_seats_own_cookie(server: Server, chair: Attendee) -> None:
    mother = Attendee.joins(server.url, code_of(chair), "Kelly", "family")
    with pytest.raises(HttpRefused) as refused:
        post(server.url, f"/api/seats/{chair.seat}/ticket", {}, mother.cookie)
    assert refused.value.code == "seat_over"


def test_p7_another_protocol_is_told_to_reload(server: Server, chair: Attendee) -> None:
    with pytest.raises(socketio.exceptions.ConnectionError):
        _connect(server, chair.ticket(), {"Origin": server.url}, protocol=0)


def test_p9_waiting_people_are_told_nothing(server: Server, chair: Attendee) -> None:
    chair.add_card("Something private")
    waiting = Attendee.joins(server.url, code_of(chair), "Stranger", "network").connect()
    assert waiting.welcome["snapshots"] == []
    assert waiting.welcome["vocabulary"] is None
    assert waiting.add_card("let me in")["refused"]["code"] == "not_allowed"
    resume = {"stream": "everyone", "epoch": new_id(), "seq": 0}
    assert waiting.call("resume", resume)["refused"]["code"] == "not_here"


def test_p10_removal_cuts_the_socket_and_the_seat(server: Server, chair: Attendee) -> None:
    mother = someone_inside(server, chair, "Kelly", "family")
    person = mother.me["person"]
    chair.send("remove_person", person=person)
    mother.until(lambda: mother.farewell == "removed", 1)
    mother.until(lambda: not mother.socket.connected, 1)
    with pytest.raises(HttpRefused) as refused:
        mother.ticket()
    assert refused.value.code == "seat_over"
    chair.until(lambda: not chair.knows("presence", id=person))


def test_p18_the_roll_shows_who_is_connected(server: Server, chair: Attendee) -> None:
    mother = someone_inside(server, chair, "Kelly", "family")
    person = mother.me["person"]
    chair.until(lambda: chair.knows("presence", id=person))
    mother.leave()
    chair.until(lambda: not chair.knows("presence", id=person))
    assert chair.knows("person", id=person, state="in")


def test_p21_a_command_sent_twice_is_done_once(chair: Attendee) -> None:
    command, card = new_id(), new_id()
    for _ in range(2):
        receipt = chair.send(
            "add_card",
            command_id=command,
            card=card,
            category="harm",
            text="Once",
            perspective=None,
            audience="everyone",
        )
        assert receipt == {"id": command, "refused": None}
    assert len([c for c in chair.records("card") if c["text"] == "Once"]) == 1


def test_p23_nonsense_is_answered_and_harms_nobody(chair: Attendee) -> None:
    for event in ("command", "answer", "resume", "open_text", "edit_text", "close_text"):
        for message in NONSENSE:
            reply = chair.call(event, message)
            assert reply["refused"]["code"] == "not_valid", (event, message, reply)
    assert chair.add_card("Still here")["refused"] is None


def test_a_frame_that_is_too_large_ends_the_connection_only(
    server: Server, chair: Attendee
) -> None:
    other = someone_inside(server, chair, "Kelly", "family")
    other.socket.emit("command", "x" * (limits.FRAME_BYTES + 1))
    other.until(lambda: not other.socket.connected)
    assert chair.add_card("Still here")["refused"] is None


def test_too_many_commands_are_slowed_down(chair: Attendee) -> None:
    codes = set()
    for _ in range(limits.COMMANDS_PER_10_SECONDS + 5):
        refused = chair.call("resume", {"stream": "nothing", "epoch": new_id(), "seq": 0})
        codes.add(refused["refused"]["code"])
    assert codes == {"not_here", "slow_down"}


def _connect(
    server: Server,
    ticket: dict[str, str],
    headers: dict[str, str],
    protocol: int = limits.PROTOCOL,
) -> socketio.Client:
    client = new_client()
    client.connect(
        server.url,
        headers=headers,
        transports=["websocket"],
        socketio_path=ticket["route"],
        auth={"ticket": ticket["ticket"], "protocol": protocol},
        wait_timeout=10,
    )
    return client


def test_a_whole_scale_over_the_wire(server: Server, chair: Attendee) -> None:
    """Opened, answered, changed, closed: with whatever database and key store this server has."""
    voters = [someone_inside(server, chair, f"Voter {n}", "professional") for n in range(5)]
    pair, asked = new_id(), new_id()
    assert chair.send("add_pair", pair=pair, audience="everyone")["refused"] is None
    for part in ("statement", "goal"):
        write_text(chair, pair, part, f"the {part}")
    means = {"lowest_means": "not safe", "highest_means": "safe"}
    opened = chair.send("open_round", round=asked, pair=pair, mode="together", **means)
    assert opened["refused"] is None
    for number, voter in enumerate(voters):
        voter.until(lambda voter=voter: voter.knows("ballot", round=asked, answered=False))
        for value in (0, number + 2):
            receipt = voter.call("answer", {"round": asked, "value": answer_value(value)})
            assert receipt == {"id": None, "refused": None}
        voter.until(lambda voter=voter: voter.knows("ballot", round=asked, answered=True))
    chair.until(lambda: chair.knows("turnout", id=asked, answered=5, asked=5))
    assert chair.send("close_round", round=asked)["refused"] is None
    for attendee in (chair, *voters):
        attendee.until(lambda attendee=attendee: attendee.knows("round", id=asked, state="closed"))
        (told,) = (r for r in attendee.records("round") if r["id"] == asked)
        assert told["release"]["dots"] == [2, 3, 4, 5, 6]
        assert "roster" not in told
    assert chair.send("freeze", confirmed=True)["refused"] is None


def test_idle_connections_do_not_keep_others_out(server: Server, chair: Attendee) -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with ExitStack() as held:
        for _ in range(1_200):
            held.enter_context(socket.create_connection(("127.0.0.1", server.port), 10))
        assert someone_inside(server, chair, "Kelly", "family").add_card("In")["refused"] is None


def test_one_who_goes_on_and_on_is_cut_off_alone(server: Server, chair: Attendee) -> None:
    other = someone_inside(server, chair, "Kelly", "family")
    message = {"stream": "nothing", "epoch": new_id(), "seq": 0}
    try:
        for _ in range(limits.COMMANDS_PER_10_SECONDS + PATIENCE + 20):
            other.socket.emit("resume", message)
    except socketio.exceptions.BadNamespaceError:
        pass  # cut while still sending
    other.until(lambda: not other.socket.connected)
    assert chair.add_card("Still here")["refused"] is None


@pytest.mark.parametrize("body", [b"no json", b"[" * 5_000, b'{"token": "\\ud800"}', b"\xff"])
def test_a_door_answers_nonsense_as_json(server: Server, body: bytes) -> None:
    headers = {"Content-Type": "application/json", "Origin": server.url}
    request = urllib.request.Request(f"{server.url}/api/claim", body, headers)  # noqa: S310
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=10)  # noqa: S310
    assert refused.value.headers["Content-Type"] == "application/json"
    assert set(json.load(refused.value)) == {"code", "params"}
