"""Somebody with an account and a passkey, in a browser of theirs, at a running server."""

import json
from typing import Any

import requests

from server.config import read_config
from server.plugins.sql_engine import make_engine
from server.plugins.sql_seats import SqlSeats
from tests.attendee import Attendee
from tests.authenticator import Authenticator
from tests.serving import Server

PATIENCE = 15
LONG_AGO = "2026-01-01T00:00:00.000Z"


class SignedIn:
    """A browser at http://localhost, which passkeys need; the meeting's page is there too."""

    def __init__(self, server: Server, account: str, authenticator: Authenticator) -> None:
        self.server = server
        self.account = account
        self.authenticator = authenticator
        self.at = f"http://localhost:{server.port}"
        self.browser = requests.Session()
        self.browser.headers["Origin"] = self.at

    @classmethod
    def invited(cls, server: Server, role: str, name: str) -> "SignedIn":
        """Invited from the command line, with a passkey of their own made by the link."""
        printed = server.command("account", "invite", "--role", role, "--name", name, "--json")
        invited = json.loads(printed)
        at, _, token = invited["link"].partition("/invited#")
        somebody = cls(server, invited["id"], Authenticator(at, "localhost"))
        told = somebody.post("/invited", {"token": token})
        credential = somebody.authenticator.register(told["passkey"])
        somebody.post("/passkeys", {"token": token, "credential": credential})
        return somebody

    def in_another_browser(self) -> "SignedIn":
        other = SignedIn(self.server, self.account, self.authenticator)
        other.post("/sign-in", {"credential": other._signed()})
        return other

    def post(self, door: str, body: Any) -> Any:
        """The JSON answer; AssertionError with what was refused."""
        answer = self.browser.post(f"{self.at}/api/account{door}", json=body, timeout=PATIENCE)
        assert answer.ok, answer.text
        return answer.json()

    def makes_meeting(self) -> str:
        body = {"type": "icpc", "title": "Example family", "starts_at": None}
        return str(self.post("/meetings", body)["meeting"])

    def takes_seat(self, meeting: str) -> Attendee:
        seat = self.post(f"/meetings/{meeting}/seat", {})["seat"]
        cookie = f"seat-{seat}={self.browser.cookies[f'seat-{seat}']}"
        return Attendee(self.at, seat, cookie).connect()

    def signs_in_again(self, attendee: Attendee) -> None:
        self.post("/fresh", {"seat": attendee.seat, "credential": self._signed()})

    def signs_out(self) -> None:
        self.post("/sign-out", {})

    def _signed(self) -> dict[str, Any]:
        return self.authenticator.sign(self.post("/sign-in/options", {})["passkey"])


def signed_in_long_ago(server: Server, seat: str) -> None:
    """As if the owner of the seat had last signed in months before."""
    engine = make_engine(read_config(server.environment).database_url)
    SqlSeats(engine).set_authenticated(seat, LONG_AGO)
    engine.dispose()
