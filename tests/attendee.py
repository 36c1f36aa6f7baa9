"""A client in Python that keeps the protocol: for tests of the wire, crashes, and benchmarks."""

import json
import threading
import urllib.error
import urllib.request
from base64 import b64encode
from typing import Any

import socketio

from server.application.tokens import new_id
from server.plugins.yjs_text import YjsTexts
from shared.contract import limits

PATIENCE = 15


class HttpRefused(Exception):
    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code


def post(
    url: str, path: str, body: object, cookie: str = "", origin: str | None = None
) -> tuple[dict[str, Any], str]:
    """(the JSON answer, the cookie that was set). Raises HttpRefused."""
    headers = {"Content-Type": "application/json", "Cookie": cookie, "Origin": origin or url}
    request = urllib.request.Request(url + path, json.dumps(body).encode(), headers)  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
            given = str(answer.headers.get("Set-Cookie", "")).partition(";")[0]
            return json.load(answer), given
    except urllib.error.HTTPError as refused:
        try:
            code = json.load(refused).get("code", "")
        except ValueError:
            code = ""
        raise HttpRefused(refused.code, code) from None


def new_client() -> socketio.Client:
    """A client that sends the Origin it is given, and no other, and takes messages in the order
    in which they come, as browsers do (as it is made, it takes each in a thread of its own)."""
    client = socketio.Client(reconnection=False, websocket_extra_options={"suppress_origin": True})
    trigger = client.eio._trigger_event

    def in_order(event: str, *arguments: object, **options: object) -> object:
        return trigger(event, *arguments, **(options | {"run_async": False}))

    client.eio._trigger_event = in_order
    return client


class Attendee:
    """One person's browser, without the screen."""

    def __init__(self, url: str, seat: str, cookie: str) -> None:
        self.url = url
        self.seat = seat
        self.cookie = cookie
        self.welcome: dict[str, Any] = {}
        self.held: dict[str, dict[tuple[str, str], dict[str, Any]]] = {}
        self.seq: dict[str, int] = {}
        self.epoch: dict[str, str] = {}
        self.heard: list[dict[str, Any]] = []
        self.farewell: str | None = None
        self.changed = threading.Condition()
        self.socket = self._new_socket()

    def _new_socket(self) -> socketio.Client:
        socket = new_client()
        socket.on("welcome", self._on_welcome)
        socket.on("patches", self._on_patches)
        socket.on("farewell", self._on_farewell)
        socket.on("disconnect", self._on_disconnect)
        return socket

    @classmethod
    def claims(cls, link: str) -> "Attendee":
        """Comes by a chair's or projector's link."""
        url, _, token = link.partition("#")
        base = url.rpartition("/")[0]
        seated, cookie = post(base, "/api/claim", {"token": token})
        return cls(base, seated["seat"], cookie)

    @classmethod
    def joins(cls, url: str, code: str, name: str, role: str, relation: str = "") -> "Attendee":
        body = {"code": code, "name": name, "role": role, "relation": relation}
        body |= {"whereabouts": "elsewhere", "others": ""}
        seated, cookie = post(url, "/api/join", body)
        return cls(url, seated["seat"], cookie)

    def ticket(self) -> dict[str, Any]:
        return post(self.url, f"/api/seats/{self.seat}/ticket", {}, self.cookie)[0]

    def connect(self) -> "Attendee":
        ticket = self.ticket()
        self.welcome = {}
        self.socket = self._new_socket()
        self.socket.connect(
            self.url,
            headers={"Origin": self.url},
            transports=["websocket"],
            socketio_path=ticket["route"],
            auth={"ticket": ticket["ticket"], "protocol": limits.PROTOCOL},
            wait_timeout=PATIENCE,
        )
        self.until(lambda: bool(self.welcome))
        return self

    def until(self, holds: Any, patience: float = PATIENCE) -> None:
        """Waits for something this client is told of. AssertionError if it does not come."""
        with self.changed:
            assert self.changed.wait_for(holds, patience), "waited in vain"

    def send(self, kind: str, command_id: str | None = None, **body: Any) -> dict[str, Any]:
        """The receipt of a command."""
        message = {"id": command_id or new_id(), "kind": kind, "body": body}
        receipt: dict[str, Any] = self.socket.call("command", message, timeout=PATIENCE)
        return receipt

    def call(self, event: str, message: object) -> Any:
        return self.socket.call(event, message, timeout=PATIENCE)

    def add_card(self, text: str, category: str = "harm", **more: Any) -> dict[str, Any]:
        body = {"card": new_id(), "perspective": None, "audience": "everyone"} | more
        return self.send("add_card", category=category, text=text, **body)

    def records(self, kind: str) -> list[dict[str, Any]]:
        return [r for held in self.held.values() for (k, _), r in held.items() if k == kind]

    def knows(self, kind: str, **fields: object) -> bool:
        return any(fields.items() <= record.items() for record in self.records(kind))

    @property
    def me(self) -> dict[str, Any]:
        me: dict[str, Any] = self.welcome["me"]
        return me

    def _on_welcome(self, message: dict[str, Any]) -> None:
        with self.changed:
            self.held, self.seq, self.epoch = {}, {}, {}
            for snapshot in message["snapshots"]:
                self._take_snapshot(snapshot)
            self.welcome = message
            self.changed.notify_all()

    def _take_snapshot(self, snapshot: dict[str, Any]) -> None:
        stream = snapshot["stream"]
        self.held[stream] = {(r["kind"], r["id"]): r for r in snapshot["records"]}
        self.seq[stream], self.epoch[stream] = snapshot["seq"], snapshot["epoch"]

    def _on_patches(self, message: dict[str, Any]) -> None:
        """P14, P15; a gap is a failure here, since nothing in these tests may lose a patch."""
        stream = message["stream"]
        with self.changed:
            self.heard.append(message)
            if message["epoch"] != self.epoch.get(stream):
                self.changed.notify_all()
                return
            for patch in message["patches"]:
                if patch["seq"] <= self.seq[stream]:
                    continue
                assert patch["seq"] == self.seq[stream] + 1
                for record in patch["put"]:
                    self.held[stream][record["kind"], record["id"]] = record
                for address in patch["remove"]:
                    self.held[stream].pop((address["kind"], address["id"]), None)
                self.seq[stream] = patch["seq"]
            self.changed.notify_all()

    def _on_farewell(self, message: dict[str, Any]) -> None:
        with self.changed:
            self.farewell = message["reason"]
            self.changed.notify_all()

    def _on_disconnect(self, _reason: object = None) -> None:
        with self.changed:
            self.changed.notify_all()

    def leave(self) -> None:
        if self.socket.connected:
            self.socket.disconnect()


def admit(chair: Attendee, name: str, role: str) -> str:
    """The chair lets in the waiting person of this name: the person's id."""
    chair.until(lambda: chair.knows("person", name=name, state="waiting"))
    (person,) = (p for p in chair.records("person") if p["name"] == name)
    receipt = chair.send("admit", person=person["id"], role=role)
    assert receipt["refused"] is None, receipt
    found: str = person["id"]
    return found


def write_text(writer: Attendee, pair: str, part: str, text: str) -> None:
    """Opens a text, writes it in one go, and closes it, which settles it."""
    where = {"pair": pair, "part": part}
    asked = {**where, "client": None, "grant": None, "vector": "AA=="}
    opened = writer.call("open_text", asked)
    update = YjsTexts().first_writing(text, opened["client"])
    edit = {**where, "update": b64encode(update).decode()}
    for event, message in (("edit_text", edit), ("close_text", where)):
        receipt = writer.call(event, message)
        assert receipt["refused"] is None, receipt
