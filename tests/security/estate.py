"""The whole application as it is put together for https, in this process, and two chairs who each
have a meeting: what one has, the other guesses at."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from unittest.mock import patch

from flask_socketio import SocketIO
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from server.app import make_app
from server.application.join import NoLimit, join
from server.application.tokens import new_id
from server.config import read_config
from server.plugins.sql_migrate import migrate
from tests.application.house import ORIGIN, Listener
from tests.wire.reception import Browser, Reception, StillClock

_addresses = count()


@dataclass
class Estate:
    """`ids` are what the other chair has; `stranger` has nothing."""

    reception: Reception
    chair: Browser
    own: dict[str, str]
    ids: dict[str, str]

    @property
    def rules(self) -> list[Rule]:
        return list(self.reception.flask.url_map.iter_rules())

    @property
    def post_rules(self) -> list[Rule]:
        return [rule for rule in self.rules if "POST" in (rule.methods or ())]

    def path(self, rule: Rule, ids: dict[str, str]) -> str:
        """Where the rule leads with these ids, and with new ones for what is missing."""
        path = rule.rule.replace("<path:", "<")
        for name in rule.arguments:
            path = path.replace(f"<{name}>", ids.get(name, new_id()))
        return path

    def stranger(self) -> Browser:
        return self.reception.browser(fresh_address())

    def posts(
        self, browser: Browser, path: str, body: bytes | str, headers: dict[str, str]
    ) -> TestResponse:
        """From an address of its own, so that no limit hides the answer."""
        return browser.client.post(
            path,
            base_url=ORIGIN,
            data=body,
            headers=headers,
            environ_base={"REMOTE_ADDR": fresh_address()},
        )


def fresh_address() -> str:
    number = next(_addresses)
    return f"2001:db8:{number // 60_000:x}:{number % 60_000:x}::1"


@contextmanager
def make_estate(data: Path, address: str = ORIGIN) -> Iterator[Estate]:
    """Nothing runs in the background, so nothing outlasts the test."""
    data.mkdir(parents=True, exist_ok=True)
    config = read_config(
        {
            "COMMONGROUND_DATA": str(data),
            "COMMONGROUND_URL": address,
            "COMMONGROUND_ASYNC": "threading",
            "COMMONGROUND_EXIT_URL": ORIGIN,
        }
    )
    migrate(config.database_url, config.data_keys)
    with patch.object(SocketIO, "start_background_task"):
        application = make_app(config)
    noted = application.meetings.ports.audit.head().seq
    reception = Reception(application.meetings, StillClock(), Listener(), application.flask, noted)
    chair, own = _chair_with_meeting(reception, "Ms Rahman (example)")
    _, others = _chair_with_meeting(reception, "Mr Osei (example)")
    yield Estate(reception, chair, own, others)


def _chair_with_meeting(reception: Reception, name: str) -> tuple[Browser, dict[str, str]]:
    chair = reception.comes(name)
    meeting = chair.makes_meeting()
    room = reception.meetings.room(meeting)
    knocking = {"code": room.row.code, "name": "Kelly", "role": "family", "relation": "mother"}
    join(reception.meetings, knocking | {"whereabouts": "elsewhere", "others": ""}, NoLimit())
    (person,) = (one.id for one in reception.people(meeting) if one.name == "Kelly")
    ids = {"meeting": meeting, "seat": chair.opens_seat(meeting), "person": person}
    return chair, ids | {"edition": "full"}
