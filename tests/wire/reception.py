"""The doors of accounts on memory plugins, with a clock that stands still until it is moved, and
browsers that come to them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, cast

from flask import Flask
from werkzeug.test import TestResponse

from server.application import accounts
from server.application.accounts_port import Account, Oidc
from server.application.handle_command import handle_command
from server.application.meetings import Meetings
from server.application.ports import Ports
from server.application.seat_times import later
from server.application.tokens import new_id
from server.domain.records import Person
from server.wire.account_doors import account_doors
from server.wire.account_keeper import AccountKeeper
from server.wire.account_meeting_doors import account_meeting_doors
from server.wire.code_pace import CodePace
from server.wire.doors import doors
from server.wire.invitation_doors import invitation_doors
from server.wire.record_doors import record_doors
from server.wire.refusals import answer_refusals
from server.wire.seats import Doorkeeper
from shared.contract.words import AccountRole
from tests.application.house import HOST, ORIGIN, Listener, make_house
from tests.authenticator import Authenticator

BEGINS = "2026-03-02T09:00:00.000Z"


@dataclass
class StillClock:
    time: str = BEGINS

    def now(self) -> str:
        return self.time

    def pass_by(self, **time: float) -> None:
        """hours=, minutes=, milliseconds=."""
        self.time = later(self.time, timedelta(**time))


@dataclass
class Reception:
    meetings: Meetings
    clock: StillClock
    listener: Listener
    flask: Flask
    noted_before: int

    @property
    def ports(self) -> Ports:
        return self.meetings.ports

    def browser(self, address: str = "192.0.2.7") -> "Browser":
        return Browser(self, address)

    def invite(self, role: AccountRole, name: str) -> tuple[Account, str]:
        return accounts.invite(self.ports, role, name)

    def comes(self, name: str, role: AccountRole = AccountRole.CHAIR) -> "Browser":
        """Somebody with an account, signed in in a browser of their own."""
        browser = self.browser()
        account, token = self.invite(role, name)
        browser.account = account
        assert browser.registers(token).status_code == 201
        return browser

    def tags(self) -> list[str]:
        """What the audit log says since the doors opened, oldest first."""
        entries = reversed(self.ports.audit.newest(1_000))
        return [entry.tag for entry in entries if entry.seq > self.noted_before]

    def people(self, meeting: str) -> list[Person]:
        return list(self.meetings.room(meeting).meeting.all(Person))


@dataclass
class Browser:
    """One browser with its cookies, and the authenticator of whoever sits before it."""

    reception: Reception
    address: str
    authenticator: Authenticator = field(default_factory=lambda: Authenticator(ORIGIN, HOST))
    account: Account | None = None

    def __post_init__(self) -> None:
        self.client = self.reception.flask.test_client()

    @property
    def id(self) -> str:
        assert self.account is not None
        return self.account.id

    def post(self, path: str, body: object = None, **headers: str) -> TestResponse:
        return self._open("POST", path, {"Origin": ORIGIN} | headers, {} if body is None else body)

    def get(self, path: str) -> TestResponse:
        return self._open("GET", path, {}, None)

    def _open(
        self, method: str, path: str, headers: Mapping[str, str], body: object
    ) -> TestResponse:
        return self.client.open(
            path,
            method=method,
            base_url=ORIGIN,
            headers=dict(headers),
            json=body,
            environ_base={"REMOTE_ADDR": self.address},
        )

    def options(self) -> dict[str, Any]:
        asked = self.post("/api/account/sign-in/options")
        assert asked.status_code == 200, asked.json
        return cast(dict[str, Any], asked.json)["passkey"]  # type: ignore[no-any-return]

    def registers(self, token: str) -> TestResponse:
        looked = self.post("/api/account/invited", {"token": token})
        if looked.status_code != 200:
            return looked
        credential = self.authenticator.register(cast(Any, looked.json)["passkey"])
        return self.post("/api/account/passkeys", {"token": token, "credential": credential})

    def signs_in(self) -> TestResponse:
        credential = self.authenticator.sign(self.options())
        return self.post("/api/account/sign-in", {"credential": credential})

    def signs_in_again(self, seat: str) -> TestResponse:
        credential = self.authenticator.sign(self.options())
        return self.post("/api/account/fresh", {"seat": seat, "credential": credential})

    def makes_meeting(self, title: str = "Example family") -> str:
        body = {"type": "icpc", "title": title, "starts_at": None}
        made = self.post("/api/account/meetings", body)
        assert made.status_code == 201, made.json
        return str(cast(Any, made.json)["meeting"])

    def opens_seat(self, meeting: str) -> str:
        opened = self.post(f"/api/account/meetings/{meeting}/seat")
        assert opened.status_code == 201, opened.json
        return str(cast(Any, opened.json)["seat"])

    def has_seat(self, seat: str) -> bool:
        return self.post(f"/api/seats/{seat}/ticket").status_code == 200

    def cookie(self, name: str) -> str:
        found = self.client.get_cookie(name, HOST)
        return "" if found is None else found.value


def code_of(response: TestResponse) -> tuple[int, str]:
    """(HTTP status, refusal code)."""
    return response.status_code, str((response.json or {}).get("code", ""))


def make_reception(*, trying_out: bool = False, oidc: Oidc | None = None) -> Reception:
    house = make_house()
    clock = StillClock()
    ports = replace(house.meetings.ports, clock=clock, trying_out=trying_out, oidc=oidc)
    meetings = Meetings(ports)
    flask = Flask(__name__)
    keeper, accounts_keeper = Doorkeeper(meetings, https=True), AccountKeeper(ports, https=True)
    flask.register_blueprint(doors(meetings, keeper, CodePace(), [ORIGIN], ORIGIN))
    flask.register_blueprint(invitation_doors(meetings, keeper, [ORIGIN], ORIGIN))
    flask.register_blueprint(record_doors(meetings, keeper))
    flask.register_blueprint(account_doors(ports, keeper, accounts_keeper, [ORIGIN]))
    flask.register_blueprint(
        account_meeting_doors(meetings, keeper, accounts_keeper, [ORIGIN], ORIGIN)
    )
    answer_refusals(flask)
    return Reception(meetings, clock, house.listener, flask, ports.audit.head().seq)


def freeze(reception: Reception, meeting: str, person: str, *, fresh: bool) -> None:
    """Raises Refusal."""
    command = {"id": new_id(), "kind": "freeze", "body": {"confirmed": True}}
    handle_command(reception.meetings, meeting, person, command, lambda: fresh)
