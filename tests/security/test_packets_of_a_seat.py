"""Raw packets on a socket that has a seat: what no client sends is refused or ends that socket
alone, whoever else is in the meeting goes on, and the log quotes none of it (P23, P40)."""

import json
from pathlib import Path

import websocket

from shared.contract import limits
from tests.attendee import Attendee
from tests.serving import Server

PLANTED = "plantedpacket"
PACKETS: tuple[str | bytes, ...] = (
    f'40/admin,{{"ticket":"{PLANTED}"}}',
    f'42/admin,["command","{PLANTED}"]',
    f'42["{PLANTED}"]',
    "42[]",
    "42{}",
    "42null",
    "42[[]]",
    '42[{"a":1}]',
    f'42["connect",{{"ticket":"{PLANTED}"}}]',
    '42["__class__",{}]',
    '421["command"]',
    '421["command",{},{},{}]',
    f'451-["command",{{"_placeholder":true,"num":0,"x":"{PLANTED}"}}]',
    '459999999-["command"]',
    '45-["command"]',
    f'430["{PLANTED}"]',
    f'44{{"message":"{PLANTED}"}}',
    '42["command",' + "[" * 20_000,
    '42["command",' + "[" * 5_000 + "]" * 5_000 + "]",
    '42["command",NaN]',
    '42["command",' + "9" * 10_000 + "]",
    f"7{PLANTED}",
    "",
    "4",
    "0{}",
    "2probe",
    "5",
    "3",
    b"\x04" + PLANTED.encode(),
    bytes(range(256)),
    b"",
)


def seated(attendee: Attendee) -> websocket.WebSocket:
    """A bare socket that has been welcomed to the attendee's seat."""
    given = attendee.ticket()
    address = f"{attendee.url.replace('http', 'ws')}{given['route']}?EIO=4&transport=websocket"
    raw = websocket.create_connection(address, origin=attendee.url, timeout=10)
    assert str(raw.recv()).startswith("0{")
    raw.send("40" + json.dumps({"ticket": given["ticket"], "protocol": limits.PROTOCOL}))
    while not str(raw.recv()).startswith('42["welcome"'):
        pass
    return raw


def still_served(raw: websocket.WebSocket) -> bool:
    """Whether a command is still answered on it; the other way is that it was closed."""
    try:
        raw.send('42999["resume",{"stream":"nothing","epoch":"epochepoch","seq":0}]')
        while True:
            frame = str(raw.recv())
            if frame.startswith("43999"):
                assert "not_here" in frame or "slow_down" in frame, frame
                return True
            if not frame:
                return False
    except websocket.WebSocketTimeoutException:
        raise
    except (websocket.WebSocketException, ConnectionError):
        return False


def test_packets_that_no_client_sends(server: Server, chair: Attendee, mother: Attendee) -> None:
    for packet in PACKETS:
        raw = seated(mother)
        if isinstance(packet, bytes):
            raw.send_binary(packet)
        else:
            raw.send(packet)
        still_served(raw)  # answered or closed: one that hangs raises WebSocketTimeoutException
        raw.close()
    assert chair.add_card("undisturbed")["refused"] is None
    mother.until(lambda: mother.knows("card", text="undisturbed"))
    log = server.log.read_text()
    assert PLANTED not in log
    assert "Traceback" not in log
    assert "event_broke" not in log


def test_attachments_are_not_kept_for_anybody(server: Server, mother: Attendee) -> None:
    """A stranger with no seat announces ten million attachments and begins to send them."""
    before = memory_of(server)
    address = f"{server.url.replace('http', 'ws')}{mother.ticket()['route']}"
    raw = websocket.create_connection(
        f"{address}?EIO=4&transport=websocket", origin=server.url, timeout=10
    )
    raw.send('459999999-["command"]')
    for _ in range(800):
        raw.send_binary(bytes(limits.FRAME_BYTES - 1_000))
    assert mother.add_card("undisturbed")["refused"] is None
    raw.close()
    assert memory_of(server) - before < 20_000, "of the 50,000 kB that were sent"


def memory_of(server: Server) -> int:
    """In kB, in use now."""
    assert server.process is not None
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    (line,) = (line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1])
