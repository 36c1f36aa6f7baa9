"""`make bench`: this server and a plain Flask-SocketIO peer, on loopback, in one run.

Absolute times say as much about the machine as about the program; compare the ratios.
"""

import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

import click

from tests.attendee import Attendee, admit, new_client
from tests.bench.reach import PRESSES_PER_SECOND, SECONDS, Reach, percentile, press_in_turn
from tests.serving import free_port, serving

SCREENS = 30
ROUNDS = 3


def main() -> None:
    ours, peers = [], []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(ROUNDS):
            ours.append(common_ground(Path(folder) / f"ours-{number}"))
            peers.append(plain_peer(Path(folder) / f"peer-{number}.db"))
    click.echo(
        f"press to every other screen, {SCREENS} screens, {PRESSES_PER_SECOND} presses/s, "
        f"{SECONDS} s, median of {ROUNDS} rounds, ms"
    )
    for share, name in ((0.5, "p50"), (0.99, "p99")):
        mine = _median([percentile(reach.times, share) for reach in ours])
        theirs = _median([percentile(reach.times, share) for reach in peers])
        click.echo(f"  {name}: {mine:6.1f}   peer {theirs:6.1f}   ratio {mine / theirs:.2f}")
    for share, name in ((0.5, "receipt p50"), (0.99, "receipt p99")):
        click.echo(f"  {name}: {_median([percentile(r.receipts, share) for r in ours]):.1f}")


def common_ground(data: Path) -> Reach:
    with serving(data) as server:
        chair = Attendee.claims(server.create()["chair"]).connect()
        everybody = [chair]
        for number in range(SCREENS - 1):
            name = f"Person {number}"
            code = chair.welcome["invitation"]["code"]
            everybody.append(Attendee.joins(server.url, code, name, "professional").connect())
            admit(chair, name, "professional")
        reach = Reach(SCREENS)
        for attendee in everybody:
            attendee.until(lambda attendee=attendee: attendee.me["state"] == "in")
            _watch(attendee, reach)
        press_in_turn(reach, [attendee.add_card for attendee in everybody])
        for attendee in everybody:
            attendee.leave()
    return reach


def _watch(attendee: Attendee, reach: Reach) -> None:
    def take(message: dict[str, Any]) -> None:
        for patch in message["patches"]:
            for record in patch["put"]:
                if record["kind"] == "card":
                    reach.arrives(record["text"])

    attendee.socket.on("patches", take)


def plain_peer(database: Path) -> Reach:
    port = free_port()
    command = [sys.executable, "-m", "tests.bench.peer", str(port), str(database)]
    process = subprocess.Popen(command)
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_for(url)
        reach = Reach(SCREENS)
        clients = []
        for _ in range(SCREENS):
            client = new_client()
            client.on("patch", lambda message: reach.arrives(message["text"]))
            client.connect(url, transports=["websocket"])
            clients.append(client)
        presses = [
            lambda mark, client=client: client.call("card", {"text": mark}) for client in clients
        ]
        press_in_turn(reach, presses)
        for client in clients:
            client.disconnect()
    finally:
        process.terminate()
        process.wait(10)
    return reach


def _wait_for(url: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{url}/health", timeout=1).close()  # noqa: S310  loopback
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the peer did not start")


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


if __name__ == "__main__":
    main()
