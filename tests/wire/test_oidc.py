"""Signing in with an organisation's own accounts, at a running server (P67-P69)."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from tests.attendee import Attendee
from tests.oidc.council import Council, council_running
from tests.oidc.forging import signed_by_nobody, token_forged
from tests.oidc.person import Person
from tests.oidc.running import SECRET

AWAY = (503, "provider_away")
REFUSED = (403, "sign_in_refused")


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Council]:
    with council_running(tmp_path_factory.mktemp("council")) as running:
        yield running


def test_who_was_invited_signs_in_with_their_organisations_account(council: Council) -> None:
    person, token = Person(council.at, "amara"), council.invited("Amara Osei")
    assert person.get("/ways").json() == {"oidc": True}
    assert person.post("/invited", {"token": token}).json()["passkey"] is None
    assert person.signs_in("invited", token) == {"wish": "invited", "seat": None}
    assert person.get("").json()["name"] == "Amara Osei"
    person.post("/sign-out", {})
    assert person.code(person.get("")) == (401, "not_signed_in")
    person.signs_in()
    assert person.get("").json()["name"] == "Amara Osei"


def test_an_account_there_is_not_an_account_here(council: Council) -> None:
    """Not invited; invited, but the link is used; a second account for the same person."""
    stranger = Person(council.at, "stranger")
    assert stranger.code(stranger.comes_back(stranger.goes("sign_in"))) == REFUSED
    token = council.invited()
    query = stranger.goes("invited", token)
    Person(council.at, "quicker").signs_in("invited", token)
    assert stranger.code(stranger.comes_back(query)) == (410, "link_used")
    again = Person(council.at, "quicker")
    assert again.code(again.comes_back(again.goes("invited", council.invited()))) == REFUSED
    assert again.code(again.get("")) == (401, "not_signed_in")


def test_what_came_back_counts_once_and_in_the_browser_that_began(council: Council) -> None:
    person, other = council.member(), Person(council.at)
    query = person.goes("sign_in")
    assert other.code(other.comes_back(query)) == REFUSED, "without a cookie"
    other.asks("sign_in")
    assert other.code(other.comes_back(query)) == REFUSED, "with another browser's cookie"
    assert person.comes_back(query).status_code == 200
    assert person.code(person.comes_back(query)) == REFUSED, "a second time"
    query, asked = person.goes("sign_in"), person.here.cookies.copy()
    assert person.code(person.comes_back(f"{query}&state=another")) == REFUSED
    person.here.cookies = asked
    assert person.code(person.comes_back(query)) == REFUSED, "after a try that failed"


def test_a_code_brought_in_from_elsewhere_signs_nobody_in(council: Council) -> None:
    """An attacker's own code with the victim's state: the victim would act in their account."""
    victim, attacker = council.member(), council.member("mallory")
    brought = parse_qs(attacker.goes("sign_in"))["code"][0]
    state = parse_qs(urlsplit(victim.asks("sign_in")).query)["state"][0]
    query = f"code={brought}&state={state}&iss={council.between.issuer}"
    assert victim.code(victim.comes_back(query)) == REFUSED


def test_a_forged_token_signs_nobody_in_and_is_noted_without_its_words(council: Council) -> None:
    person = council.member()
    person.post("/sign-out", {})
    query = person.goes("sign_in")
    with token_forged(council.between, sign=signed_by_nobody):
        assert person.code(person.comes_back(query)) == REFUSED
    assert person.code(person.get("")) == (401, "not_signed_in")
    log = council.server.log.read_text()
    assert "unsupported_algorithm" in log
    assert "account:sign_in:refused" in council.server.command("audit", "list")


def test_before_freezing_the_provider_is_asked_again(council: Council) -> None:
    """An ordinary sign-in, with no word of when, freezes nothing (P63, P68)."""
    chair, other = council.member(), council.member("mallory")
    made = chair.post("/meetings", {"type": "icpc", "title": "Example family", "starts_at": None})
    seat = chair.post(f"/meetings/{made.json()['meeting']}/seat", {}).json()["seat"]
    cookie = f"seat-{seat}={chair.here.cookies[f'seat-{seat}']}"
    here = Attendee(council.at, seat, cookie).connect()
    assert here.send("freeze", confirmed=True)["refused"]["code"] == "sign_in_again"

    other.here.cookies.set(f"seat-{seat}", chair.here.cookies[f"seat-{seat}"])
    assert other.code(other.comes_back(other.goes("fresh", seat=seat))) == REFUSED
    query = chair.goes("fresh", seat=seat)
    old = int(time.time()) - 330
    with token_forged(council.between, lambda claims: claims.update(auth_time=old)):
        assert chair.code(chair.comes_back(query)) == (403, "sign_in_again")
    assert here.send("freeze", confirmed=True)["refused"]["code"] == "sign_in_again"

    before = chair.there.asked
    assert chair.signs_in("fresh", seat=seat) == {"wish": "fresh", "seat": seat}
    assert chair.there.asked == before + 1, "though signed in there"
    assert here.send("freeze", confirmed=True)["refused"] is None
    here.leave()


def test_a_provider_that_is_away_signs_nobody_out(council: Council) -> None:
    person = council.member()
    query = person.goes("sign_in")
    with council.between.altering("/token", lambda _body: (502, {}, b"bad gateway")):
        assert person.code(person.comes_back(query)) == AWAY
    assert person.get("").status_code == 200


def test_a_provider_that_takes_its_time_holds_up_nobody_else(council: Council) -> None:
    person = council.member()
    query = person.goes("sign_in")
    answered: list[int] = []
    back = threading.Thread(target=lambda: answered.append(person.comes_back(query).status_code))
    with council.between.holding_back("/token"):
        back.start()
        assert council.between.held.wait(10)
        for _ in range(5):
            assert requests.get(f"{council.at}/health", timeout=1).status_code == 200
        assert answered == []
    back.join(20)
    assert answered == [200]


def test_nothing_of_a_sign_in_is_left_behind(council: Council) -> None:
    person = council.member("subject-of-somebody")
    address = person.asks("sign_in")
    asked = parse_qs(urlsplit(address).query)
    with closing(sqlite3.connect(council.server.data / "commonground.db")) as database:
        kept = database.execute("SELECT count(*) FROM challenges").fetchone()[0]
        query = person.there.goes(address, f"{council.at}/signed-in", person.name)
        assert person.comes_back(query).status_code == 200
        left = database.execute("SELECT count(*) FROM challenges").fetchone()[0]
    assert left == kept - 1
    secrets = [*asked["state"], *asked["nonce"], *parse_qs(query)["code"], SECRET]
    log = council.server.log.read_text()
    for secret in [*secrets, person.name, str(person.here.cookies["account"])]:
        assert secret not in log
