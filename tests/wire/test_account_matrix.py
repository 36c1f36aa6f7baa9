"""Every door of accounts, as each of those who may stand before it (P4, P64, P65)."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from werkzeug.test import TestResponse

from shared.contract.words import AccountRole
from tests.wire.reception import Browser, Reception, code_of, make_reception

NOT_SIGNED_IN = (401, "not_signed_in")
NOT_HERE = (404, "not_here")
YES, MADE = (200, ""), (201, "")
NO_SUCH = "no-such-meeting-at-all"


@dataclass
class Stage:
    """Two chairs with a meeting each, a service manager, and nobody."""

    reception: Reception
    people: dict[str, Browser]
    of_a: str
    of_b: str


@pytest.fixture
def stage() -> Stage:
    reception = make_reception()
    a, b = reception.comes("Chair A (example)"), reception.comes("Chair B (example)")
    manager = reception.comes("Manager (example)", AccountRole.SERVICE_MANAGER)
    people = {"a": a, "b": b, "manager": manager, "nobody": reception.browser()}
    return Stage(reception, people, a.makes_meeting("Family A"), b.makes_meeting("Family B"))


NEW = {"type": "taf", "title": "Another", "starts_at": "2026-03-09T09:30:00.000Z"}

Door = Callable[[Stage, Browser], TestResponse]
DOORS: dict[str, Door] = {
    "me": lambda _stage, who: who.get("/api/account"),
    "list meetings": lambda _stage, who: who.get("/api/account/meetings"),
    "make a meeting": lambda _stage, who: who.post("/api/account/meetings", NEW),
    "a seat at A's": lambda stage, who: who.post(f"{of(stage.of_a)}/seat"),
    "a projector for A's": lambda stage, who: who.post(f"{of(stage.of_a)}/projector"),
    "B for A's": lambda stage, who: who.post(f"{of(stage.of_a)}/chair", chair_b(stage)),
    "the manager for A's": lambda stage, who: who.post(f"{of(stage.of_a)}/chair", manager(stage)),
    "nobody for A's": lambda stage, who: who.post(f"{of(stage.of_a)}/chair", {"account": NO_SUCH}),
    "a seat nowhere": lambda _stage, who: who.post(f"{of(NO_SUCH)}/seat"),
    "a projector nowhere": lambda _stage, who: who.post(f"{of(NO_SUCH)}/projector"),
    "B for no meeting": lambda stage, who: who.post(f"{of(NO_SUCH)}/chair", chair_b(stage)),
    "list chairs": lambda _stage, who: who.get("/api/account/chairs"),
    "the audit log": lambda _stage, who: who.get("/api/account/audit"),
}

EXPECTED: dict[str, dict[str, tuple[int, str]]] = {
    "me": {"a": YES, "b": YES, "manager": YES},
    "list meetings": {"a": YES, "b": YES, "manager": YES},
    "make a meeting": {"a": MADE, "b": MADE, "manager": NOT_HERE},
    "a seat at A's": {"a": MADE, "b": NOT_HERE, "manager": NOT_HERE},
    "a projector for A's": {"a": MADE, "b": NOT_HERE, "manager": NOT_HERE},
    "B for A's": {"a": NOT_HERE, "b": NOT_HERE, "manager": YES},
    "the manager for A's": {"a": NOT_HERE, "b": NOT_HERE, "manager": NOT_HERE},
    "nobody for A's": {"a": NOT_HERE, "b": NOT_HERE, "manager": NOT_HERE},
    "a seat nowhere": {"a": NOT_HERE, "b": NOT_HERE, "manager": NOT_HERE},
    "a projector nowhere": {"a": NOT_HERE, "b": NOT_HERE, "manager": NOT_HERE},
    "B for no meeting": {"a": NOT_HERE, "b": NOT_HERE, "manager": NOT_HERE},
    "list chairs": {"a": NOT_HERE, "b": NOT_HERE, "manager": YES},
    "the audit log": {"a": NOT_HERE, "b": NOT_HERE, "manager": YES},
}


def of(meeting: str) -> str:
    return f"/api/account/meetings/{meeting}"


def chair_b(stage: Stage) -> dict[str, str]:
    return {"account": stage.people["b"].id}


def manager(stage: Stage) -> dict[str, str]:
    return {"account": stage.people["manager"].id}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("who", ["a", "b", "manager", "nobody"])
def test_p64_p65_who_may_pass(stage: Stage, door: str, who: str) -> None:
    came = DOORS[door](stage, stage.people[who])
    assert code_of(came) == EXPECTED[door].get(who, NOT_SIGNED_IN)


@pytest.mark.parametrize("who", ["b", "manager"])
@pytest.mark.parametrize("door", ["seat", "projector"])
def test_p64_anothers_meeting_answers_as_one_that_does_not_exist(
    stage: Stage, who: str, door: str
) -> None:
    browser = stage.people[who]
    there = browser.post(f"{of(stage.of_a)}/{door}")
    nowhere = browser.post(f"{of(NO_SUCH)}/{door}")
    assert (there.status_code, there.data) == (nowhere.status_code, nowhere.data)
    names = dict(there.headers).keys() ^ dict(nowhere.headers).keys()
    assert not names


def test_every_door_has_a_row() -> None:
    """Those before signing in are tried in test_sign_in and test_sign_in_elsewhere."""
    before = {"ways", "invited", "passkeys", "options", "sign-in", "fresh", "oidc", "finish"}
    before.add("sign-out")
    rules = make_reception().flask.url_map.iter_rules()
    last = {rule.rule.rpartition("/")[2] for rule in rules if rule.rule.startswith("/api/account")}
    assert last - before == {"account", "meetings", "seat", "projector", "chair", "chairs", "audit"}


@pytest.mark.parametrize(
    "path",
    [
        *("invited", "passkeys", "sign-in/options", "sign-in", "fresh", "oidc", "oidc/finish"),
        *("sign-out", "meetings", "meetings/{}/seat", "meetings/{}/projector"),
        "meetings/{}/chair",
    ],
)
def test_p4_another_sites_page_can_do_nothing(stage: Stage, path: str) -> None:
    """Cross-site requests: another Origin, none, or a form."""
    browser, door = stage.people["a"], f"/api/account/{path.format(stage.of_a)}"
    for origin in ("https://elsewhere.example", "null", "http://meetings.example.org", ""):
        assert code_of(browser.post(door, {}, Origin=origin)) == (403, "not_allowed")
    as_form = browser.client.post(
        door,
        data="{}",
        content_type="text/plain",
        base_url="https://meetings.example.org",
        headers={"Origin": "https://meetings.example.org"},
    )
    assert code_of(as_form) == (403, "not_allowed")
    assert browser.get("/api/account").status_code == 200, "still signed in"
    assert stage.reception.tags().count("account:meeting:created") == 2
